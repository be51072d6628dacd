// The parts that a period is told in are as many as they are counted beforehand, and hold every day.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partCount, partsOf } from '../../../core/figures/parts.ts';
import { steps } from '../../../core/figures/query.ts';
import { addDays } from '../../../core/time.ts';

test('F2 a period has as many parts as are counted before they are made, and each day belongs to one that begins by then', () => {
  const periods = fc.record({
    from: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days)),
    days: fc.integer({ min: 0, max: 2000 }),
    step: fc.constantFrom(...steps),
  });
  fc.assert(
    fc.property(periods, ({ from, days, step }) => {
      const period = { from, to: addDays(from, days), step };
      const { starts, partOf } = partsOf(period);
      expect(starts).toHaveLength(partCount(period));
      expect(partOf).toHaveLength(days + 1);
      for (const [day, part] of partOf.entries()) {
        const date = addDays(from, day);
        const [begins = '', next = '9999'] = starts.slice(part, part + 2);
        expect(begins <= date && date < next).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
