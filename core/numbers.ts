// Numbers: a letter and three digits (N1).

import { type Context, type Refusal, refuse } from './day/context.ts';
import type { By, EventOf } from './day/events.ts';
import { type Day, isOpen, type Visit } from './day/state.ts';
import type { Series } from './office/office.ts';
import { MINUTE, type Millis } from './time.ts';

const last = 999;

/**
 * The number to give next in `series`, `A001`: the one after the last given, but none that is set aside, or that an open
 * visit holds, or a no-show who may still come back. Undefined: none is free.
 */
export function nextNumber(day: Day, series: Series, at: Millis, graceMinutes: number): string | undefined {
  const before = day.lastNumber.get(series.letter) ?? series.first - 1;
  for (let step = 0; step < last; step += 1) {
    const number = numberAfter(series, before + step);
    if (!isReserved(day, number) && !isHeld(day, number, at - graceMinutes * MINUTE)) return number;
  }
  return undefined;
}

/** How many numbers are set aside at once. */
export const reserveSize = 20;
/** Set aside of one letter at most. */
const mostReserved = 300;

/**
 * Numbers to set aside (K1), in the order in which they are to be given: from the end of the series, which the day reaches
 * last, so that all others are still given one after the other. Undefined: there are not that many.
 */
export function numbersToReserve(day: Day, series: Series): readonly string[] | undefined {
  const numbers: string[] = [];
  for (let back = 1; back <= mostReserved && numbers.length < reserveSize; back += 1) {
    const number = numberAfter(series, series.first - 1 + last - back);
    if (!day.holders.has(number) && !isReserved(day, number)) numbers.push(number);
  }
  return numbers.length < reserveSize ? undefined : numbers.reverse();
}

/** How many numbers are left that were set aside for `agent`. */
export function numbersLeft(day: Day, agent: By): number {
  let left = 0;
  for (const { by, unused } of day.reserves.values()) if (by === agent) left += unused.size;
  return left;
}

/** The number after `before`; 999 is followed by 001. */
function numberAfter({ letter }: Series, before: number): string {
  return letter + String((before % last) + 1).padStart(3, '0');
}

function isReserved(day: Day, number: string): boolean {
  for (const { unused } of day.reserves.values()) if (unused.has(number)) return true;
  return false;
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
