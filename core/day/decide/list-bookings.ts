// A day's list of bookings, taken over as a whole or not at all (B8).

import { planList } from '../../booking/list.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, refuse } from '../context.ts';
import type { Day } from '../state.ts';
import { refuseDate } from './booking.ts';

export function listBookings(day: Day, command: CommandOf<'list-bookings'>, context: Context): Decision {
  const gone = refuseDate(day, command.date, context);
  if (gone) return gone;
  const { events, faults } = planList(day, command, context);
  const [first] = faults;
  if (first) return first.refusal;
  return events.length > 0 ? events : refuse('booking/list-known');
}
