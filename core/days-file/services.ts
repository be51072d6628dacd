// Which services an entry names: those of errands and of bookings. What a counter was set to serve counts for nothing.

import type { Entry, Event } from '../day/events.ts';

export function servicesIn({ events }: Entry): string[] {
  return events.flatMap(servicesOf);
}

function servicesOf(event: Event): readonly string[] {
  switch (event.type) {
    case 'ticket-taken':
      return event.errands.map(({ service }) => service);
    case 'booked':
    case 'booking-moved':
      return event.services;
    case 'served-without-ticket':
    case 'errand-added':
    case 'transferred':
      return [event.service];
    default:
      return [];
  }
}
