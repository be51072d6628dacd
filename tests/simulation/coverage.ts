// How often what came lay within what the outlook had said, over simulated days.

import type { Day, Visit } from '../../core/day/state.ts';
import { arrivalsOf, together } from '../../core/figures/arrivals.ts';
import type { Office } from '../../core/office/office.ts';
import { type Outlook, outlookInSteps, toldAfter } from '../../core/outlook/outlook.ts';
import { HOUR, instantOf, MINUTE, type Millis } from '../../core/time.ts';
import { randomFrom } from '../support/random.ts';
import { playBusyDay, weeksBefore, zone } from './busy-day.ts';

const date = '2026-11-23';
/** Whoever came within so long of the time that was told of. */
const near: Millis = 3 * MINUTE;

/** Of one of `toldAfter`: how many waits there were, and how many of them lay within, below and above their range. */
export type Coverage = { within: number; below: number; above: number; width: number };

/** Plays `days` days after as many weeks of the same weekday, and looks at each at 10, 11 and 12 o'clock. */
export function coverageOf(office: Office, days: number, weeks: number, seed: number): Coverage[] {
  const random = randomFrom(seed);
  const found = toldAfter.map((): Coverage => ({ within: 0, below: 0, above: 0, width: 0 }));
  for (let n = 0; n < days; n += 1) {
    const before = weeksBefore(date, weeks).map((then) =>
      arrivalsOf(playBusyDay(office, then, random), zone),
    );
    const said: Outlook[] = [];
    const looks = ['10:00', '11:00', '12:00'].map((time) => instantOf(date, time, zone));
    const day = playBusyDay(office, date, random, looks, (moment) => {
      const { services, limits } = office;
      const past = together(before);
      const outlook = toEnd(outlookInSteps({ ...moment, services, limits, zone, past, random }));
      if (outlook) said.push(outlook);
    });
    for (const outlook of said) count(found, outlook, day);
  }
  return found;
}

export function sharesOf({ within, below, above, width }: Coverage) {
  const all = within + below + above;
  return { all, within: within / all, below: below / all, above: above / all, minutes: width / all };
}

export function toEnd<Result>(steps: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function count(found: Coverage[], { at, groups }: Outlook, day: Day): void {
  for (const [i, after] of toldAfter.entries()) {
    const then = at + after * MINUTE;
    const coverage = found[i];
    for (const { services, waits } of groups) {
      const range = waits[i];
      if (!range || !coverage) continue;
      for (const visit of day.visits.values()) {
        if (Math.abs(visit.arrived - then) > near || !services.includes(visit.errands[0]?.service ?? ''))
          continue;
        const waited = waitOf(visit);
        if (waited === undefined) continue;
        coverage.width += range.high - range.low;
        if (waited < range.low) coverage.below += 1;
        else if (waited > range.high) coverage.above += 1;
        else coverage.within += 1;
      }
    }
  }
}

/** Minutes until the first call. */
function waitOf({ arrived, periods }: Visit): number | undefined {
  const [waiting, called] = periods;
  return waiting && called && waiting.to - arrived < 6 * HOUR ? (waiting.to - arrived) / MINUTE : undefined;
}
