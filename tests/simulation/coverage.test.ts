// COVERAGE_DAYS=200 npm test -- tests/simulation/coverage.test.ts prints how often the outlook was right over so many days.

import { expect, test } from 'vitest';
import { toldAfter } from '../../core/outlook/outlook.ts';
import { busyOffice } from './busy-day.ts';
import { coverageOf, sharesOf } from './coverage.ts';

const asked = process.env.COVERAGE_DAYS;
const days = Number(asked ?? 12);

test('S3 four of five waits of the next hour lie within what the outlook says, on simulated days', {
  timeout: 600_000,
}, () => {
  const shares = coverageOf(busyOffice(), days, 6, 20261123).map(sharesOf);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  if (asked !== undefined) {
    for (const [i, { all, within, below, above, minutes }] of shares.entries())
      process.stdout.write(
        `after ${toldAfter[i]} minutes: ${percent(within)} of ${all} within a range of ${Math.round(minutes)} minutes, ${percent(below)} below, ${percent(above)} above\n`,
      );
  }
  for (const { all, within } of shares) {
    expect(all).toBeGreaterThan(50);
    expect(within).toBeGreaterThan(0.72);
  }
});
