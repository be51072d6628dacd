// Periods by their names, how finely they are told, and the year before.

import { expect, test } from 'vitest';
import { weekdayOf } from '../../../core/time.ts';
import { queryOf, queryText } from '../../../counter/figures/filters.ts';
import { partOf, periodOf, stepOf, yearBefore } from '../../../counter/figures/period.ts';

/** A Thursday. */
const today = '2026-11-26';

test.each([
  ['today', '2026-11-26', '2026-11-26', 'day'],
  ['yesterday', '2026-11-25', '2026-11-25', 'day'],
  ['this-week', '2026-11-23', '2026-11-26', 'day'],
  ['last-week', '2026-11-16', '2026-11-22', 'day'],
  ['this-month', '2026-11-01', '2026-11-26', 'day'],
  ['last-month', '2026-10-01', '2026-10-31', 'day'],
  ['this-year', '2026-01-01', '2026-11-26', 'month'],
  ['last-year', '2025-01-01', '2025-12-31', 'month'],
] as const)('F2 %s is from %s to %s, told by the %s', (name, from, to, step) => {
  const period = periodOf(name, today);
  expect(period).toEqual({ from, to });
  expect(stepOf(period)).toBe(step);
});

test('F2 days and weeks are held against the same weekdays a year before, months against the same dates', () => {
  const day = yearBefore({ from: today, to: today });
  expect(day).toEqual({ from: '2025-11-27', to: '2025-11-27' });
  expect(weekdayOf(day.from)).toBe(weekdayOf(today));
  expect(yearBefore({ from: '2028-02-29', to: '2028-12-31' })).toEqual({
    from: '2027-02-28',
    to: '2027-12-31',
  });
});

test('the parts of a period reach no further than the period', () => {
  const year = { from: '2026-02-10', to: '2026-11-26' };
  expect(partOf('2026-02-01', 'month', year)).toEqual({ from: '2026-02-10', to: '2026-02-28' });
  expect(partOf('2026-11-01', 'month', year)).toEqual({ from: '2026-11-01', to: '2026-11-26' });
  expect(partOf('2026-03-02', 'week', year)).toEqual({ from: '2026-03-02', to: '2026-03-08' });
});

test('F2 what is chosen stands in the question, and nothing of what is not', () => {
  const period = { from: '2026-11-23', to: '2026-11-26' };
  expect(queryText(queryOf(period, { weekdays: [] }))).toBe('from=2026-11-23&to=2026-11-26&step=day');
  const filters = { site: 'bov', kind: 'booked', weekdays: [4, 1], hours: { from: 9, to: 12 } } as const;
  expect(queryText(queryOf(period, filters))).toBe(
    'from=2026-11-23&to=2026-11-26&step=day&sites=bov&kind=booked&weekdays=1,4&hours=9,10,11',
  );
});
