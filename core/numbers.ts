// Numbers: a letter and three digits (N1).

import { type Context, type Refusal, refuse } from './day/context.ts';
import type { EventOf } from './day/events.ts';
import { type Day, isOpen, type Visit } from './day/state.ts';
import type { Series } from './office/office.ts';
import { MINUTE, type Millis } from './time.ts';

const last = 999;

/**
 * The number to give next in `series`, `A001`: the one after the last given, but none that an open visit holds, or a
 * no-show who may still come back. Undefined: none is free.
 */
export function nextNumber(day: Day, series: Series, at: Millis, graceMinutes: number): string | undefined {
  const before = day.lastNumber.get(series.letter) ?? series.first - 1;
  for (let step = 0; step < last; step += 1) {
    const number = series.letter + String(((before + step) % last) + 1).padStart(3, '0');
    if (!isHeld(day, number, at - graceMinutes * MINUTE)) return number;
  }
  return undefined;
}

/** Whether somebody open holds `number`, or somebody who became a no-show at `noShowsSince` or later. */
function isHeld(day: Day, number: string, noShowsSince: Millis): boolean {
  const holder = day.visits.get(day.holders.get(number) ?? '');
  if (!holder) return false;
  return isOpen(holder) || (holder.state.is === 'no-show' && holder.state.since >= noShowsSince);
}

/** Whether nobody else was given the visit's number since (N1). */
export function keepsNumber(day: Day, { id, number }: Pick<Visit, 'id' | 'number'>): boolean {
  return number === undefined || day.holders.get(number) === id;
}

/** Who was served without a ticket gets a number before waiting for the first time; all others keep theirs (N3). */
export function numberToWaitWith(
  day: Day,
  visit: Visit,
  { at, office }: Pick<Context, 'at' | 'office'>,
): readonly EventOf<'number-given'>[] | Refusal {
  if (visit.number !== undefined) return [];
  const number = nextNumber(
    day,
    office.series[visit.kind === 'booked' ? 'booked' : 'walkIn'],
    at,
    office.limits.graceMinutes,
  );
  return number === undefined
    ? refuse('number/none-free')
    : [{ type: 'number-given', visit: visit.id, number }];
}
