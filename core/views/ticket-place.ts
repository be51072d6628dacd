// One number's place on the map that all phones get.

import type { Range } from '../estimate.ts';
import type { PhonePlace } from './phones.ts';

/** A place in the queue; null: unknown (S3). */
export type TicketPlace = { readonly before: number | null; readonly wait: Range | null };

/** The map may be two seconds older than the visit; then its place is not known yet. */
export function placeOf(place: PhonePlace | undefined): TicketPlace {
  if (!place) return { before: null, wait: null };
  const [before, low, high] = place;
  return { before, wait: low === null || high === null ? null : { low, high } };
}
