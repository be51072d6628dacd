// What one citizen's own page says of their number.

import type { EndCause } from '../day/events.ts';
import type { Visit } from '../day/state.ts';
import type { Range } from '../estimate.ts';
import type { Site } from '../office/office.ts';
import type { PhonePlace, PhonesView } from './phones.ts';
import { counterLabel } from './scene.ts';

/** A place in the queue; null: unknown (S3). */
export type TicketPlace = { readonly before: number | null; readonly wait: Range | null };

export type TicketState =
  | ({ readonly is: 'waiting' } & TicketPlace)
  /** `counter` is the label that stands on it. */
  | { readonly is: 'called'; readonly counter: string }
  | { readonly is: 'serving' | 'parked' | 'no-show' }
  | { readonly is: 'ended'; readonly cause: EndCause };

/** The place comes from the map that all phones get, so that the page says the same with and without its script. */
export function ticketState({ waiting }: PhonesView, site: Site, { number, state }: Visit): TicketState {
  switch (state.is) {
    case 'waiting':
      return { is: 'waiting', ...placeOf(number === undefined ? undefined : waiting[number]) };
    case 'called':
      return { is: 'called', counter: counterLabel(site, state.counter) };
    case 'serving':
    case 'parked':
    case 'no-show':
      return { is: state.is };
    case 'ended':
      return { is: 'ended', cause: state.cause };
  }
}

/** The map may be two seconds older than the visit; then its place is not known yet. */
export function placeOf(place: PhonePlace | undefined): TicketPlace {
  if (!place) return { before: null, wait: null };
  const [before, low, high] = place;
  return { before, wait: low === null || high === null ? null : { low, high } };
}
