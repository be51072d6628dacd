// Who is expected today, for staff: apart from their own view, which everybody who presses something gets anew.

import type { Booking } from '../booking/booking.ts';
import type { Day, Visit } from '../day/state.ts';
import type { Language } from '../office/text.ts';
import { MINUTE, type Millis } from '../time.ts';
import type { Scene } from './scene.ts';

export type BookingRow = {
  readonly code: string;
  readonly time: Millis;
  readonly services: readonly string[];
  readonly language: Language | null;
  readonly state: Booking['state']['is'];
  /** Of whom has come. */
  readonly visit: string | null;
  readonly number: string | null;
  /** Where the visit is now. */
  readonly visitState: Visit['state']['is'] | null;
  readonly came: Millis | null;
  /** Whole minutes after the booked time; early is below 0. Null: has not come. */
  readonly late: number | null;
  /** Why it was cancelled. */
  readonly cause: string | null;
};

export type BookingsView = {
  readonly view: 'bookings';
  readonly version: number;
  readonly at: Millis;
  readonly date: string;
  /** By their times. */
  readonly bookings: readonly BookingRow[];
};

export function bookingsView({ day, at }: Scene): BookingsView {
  return { view: 'bookings', version: day.version, at, date: day.date, bookings: bookingRows(day) };
}

export function bookingRows(day: Day): BookingRow[] {
  return [...day.bookings.values()]
    .map((booking) => bookingRow(day, booking))
    .sort((a, b) => a.time - b.time || (a.code < b.code ? -1 : 1));
}

export function bookingRow(day: Day, { code, time, services, language, state }: Booking): BookingRow {
  const came = state.is === 'checked-in' ? state.at : null;
  const visit = state.is === 'checked-in' ? day.visits.get(state.visit) : undefined;
  return {
    code,
    time,
    services,
    language: language ?? null,
    state: state.is,
    visit: state.is === 'checked-in' ? state.visit : null,
    number: visit?.number ?? null,
    visitState: visit?.state.is ?? null,
    came,
    late: came === null ? null : Math.floor((came - time) / MINUTE),
    cause: state.is === 'cancelled' ? state.cause : null,
  };
}
