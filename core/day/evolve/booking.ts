// What the events of bookings change.

import type { Booking } from '../../booking/booking.ts';
import type { Entry, EventOf } from '../events.ts';
import type { Day } from '../state.ts';

export function booked(day: Day, event: EventOf<'booked'>): void {
  const { booking: code, time, services, language, from } = event;
  const booking = { code, time, services, ...(language ? { language } : {}), ...(from ? { from } : {}) };
  day.bookings.set(code, { ...booking, state: { is: 'booked' } });
}

export function bookingMoved(day: Day, { booking, time, services }: EventOf<'booking-moved'>): void {
  change(day, booking, { time, services });
}

export function bookingCancelled(day: Day, event: EventOf<'booking-cancelled'>, { at }: Entry): void {
  change(day, event.booking, { state: { is: 'cancelled', cause: event.cause, at } });
}

export function bookingMissed(day: Day, { booking }: EventOf<'booking-missed'>, { at }: Entry): void {
  change(day, booking, { state: { is: 'no-show', at } });
}

/** A ticket was taken for it. */
export function checkedIn(day: Day, booking: string, visit: string, { at }: Entry): void {
  change(day, booking, { state: { is: 'checked-in', visit, at } });
}

function change(day: Day, code: string, by: Partial<Booking>): void {
  const booking = day.bookings.get(code);
  if (booking) day.bookings.set(code, { ...booking, ...by });
}
