// What one citizen's own page says of their number.

import type { EndCause } from '../day/events.ts';
import type { Visit } from '../day/state.ts';
import type { Site } from '../office/office.ts';
import type { PhonesView } from './phones.ts';
import { counterLabel } from './scene.ts';
import { placeOf, type TicketPlace } from './ticket-place.ts';

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
