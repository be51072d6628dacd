// The service day ends: what is open ends with its cause, counters close, who was expected and has not come is a no-show (O3).

import type { Decision } from '../context.ts';
import type { Event } from '../events.ts';
import { type Day, isOpen, type Visit } from '../state.ts';

export function endDay(day: Day): Decision {
  return [
    ...[...day.visits.values()].filter(isOpen).flatMap(ending),
    ...[...day.counters.keys()].map(
      (counter): Event => ({ type: 'counter-closed', counter, cause: 'day-ended' }),
    ),
    ...[...day.bookings.values()]
      .filter(({ state }) => state.is === 'booked')
      .map(({ code }): Event => ({ type: 'booking-missed', booking: code })),
    { type: 'day-ended' },
  ];
}

/** Who is being served was served, for how long nobody knows; all others expire. */
function ending({ id, state }: Visit): Event[] {
  if (state.is !== 'serving') return [{ type: 'ended', visit: id, cause: 'expired' }];
  const { counter, errand } = state;
  return [
    { type: 'errand-finished', visit: id, counter, errand, duration: 'unknown' },
    { type: 'ended', visit: id, cause: 'served' },
  ];
}
