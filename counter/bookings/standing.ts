// How a booking stands, as staff read it in the list.

import { HOUR, MINUTE, type Millis } from '../../core/time.ts';
import type { BookingRow } from '../../core/views/bookings.ts';

export type Standing =
  | 'expected'
  | 'late'
  | 'here'
  | 'called'
  | 'served'
  | 'done'
  | 'left'
  | 'cancelled'
  | 'missed';

export function standingOf(row: BookingRow, now: Millis, lateMinutes: number): Standing {
  switch (row.state) {
    case 'booked':
      return now > row.time + lateMinutes * MINUTE ? 'late' : 'expected';
    case 'cancelled':
      return 'cancelled';
    case 'no-show':
      return 'missed';
    case 'checked-in':
      return visitStands(row.visitState);
  }
}

/** Those whose time is within the next hour, and those who are late. */
export function soon(expected: readonly BookingRow[], now: Millis): readonly BookingRow[] {
  return expected.filter(({ time }) => time < now + HOUR);
}

function visitStands(is: BookingRow['visitState']): Standing {
  switch (is) {
    case 'called':
      return 'called';
    case 'serving':
      return 'served';
    case 'ended':
      return 'done';
    case 'no-show':
      return 'left';
    default:
      return 'here';
  }
}
