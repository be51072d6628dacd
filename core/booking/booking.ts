// A booking: a visit agreed for a time of one service day, known by its code. No name, no number of a person (P1).

import type { BookingCause } from '../day/events.ts';
import type { Day, ServiceId, VisitId } from '../day/state.ts';
import type { Language } from '../office/text.ts';
import type { IsoDate, Millis } from '../time.ts';
import { codesMeant } from './code.ts';

export type BookingState =
  | { readonly is: 'booked' }
  | { readonly is: 'checked-in'; readonly visit: VisitId; readonly at: Millis }
  | { readonly is: 'cancelled'; readonly cause: BookingCause; readonly at: Millis }
  | { readonly is: 'no-show'; readonly at: Millis };

export type Booking = {
  readonly code: string;
  readonly time: Millis;
  readonly services: readonly ServiceId[];
  readonly language?: Language;
  /** Where it was before it was moved to this day (B6). */
  readonly from?: { readonly site: string; readonly date: IsoDate };
  readonly state: BookingState;
};

/** A booking on another day, or at another site. */
export type Elsewhere = {
  readonly site: string;
  readonly siteName: string;
  readonly date: IsoDate;
  /** That day is over. */
  readonly over: boolean;
  readonly booking: Booking;
};

/** The day's booking that somebody means who typed `code`. */
export function bookingMeant(day: Pick<Day, 'bookings'>, code: string): Booking | undefined {
  for (const meant of codesMeant(code)) {
    const booking = day.bookings.get(meant);
    if (booking) return booking;
  }
  return undefined;
}
