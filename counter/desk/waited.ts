// How long somebody has waited, as the year's figures count it, and whether that is more than it should be.

import { MINUTE, type Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { Row } from '../../core/views/staff.ts';
import { minutesSince } from '../../ui/time.ts';

export type Waited = { readonly minutes: number; readonly over: boolean };

type Waiting = Pick<Row, 'arrived' | 'booked' | 'services'>;

/** From arrival, or from the booked time if that is later; over: longer than the service's target. */
export function waitedOf(row: Waiting, { services }: Pick<PlaceView, 'services'>, now: Millis): Waited {
  const from = Math.max(row.arrived, row.booked ?? 0);
  const target = services.find(({ id }) => id === row.services[0])?.targetMinutes;
  return {
    minutes: minutesSince(from, now),
    over: target !== undefined && now - from > target * MINUTE,
  };
}

/** The longest wait among `rows`; undefined if nobody waits. */
export function longestWait(
  rows: readonly Waiting[],
  place: Pick<PlaceView, 'services'>,
  now: Millis,
): Waited | undefined {
  let longest: Waited | undefined;
  for (const row of rows) {
    const waited = waitedOf(row, place, now);
    if (!longest || waited.minutes > longest.minutes) longest = waited;
  }
  return longest;
}
