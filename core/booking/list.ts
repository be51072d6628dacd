// A day's bookings as a booking system lists them, held against those that are known (B8).

import type { CommandOf } from '../day/commands.ts';
import type { Context, Refusal } from '../day/context.ts';
import { refuse } from '../day/context.ts';
import { refuseCode, refuseWish } from '../day/decide/booking.ts';
import type { Event } from '../day/events.ts';
import type { Day } from '../day/state.ts';
import type { Booking } from './booking.ts';

type List = Omit<CommandOf<'list-bookings'>, 'command'>;
type Row = List['bookings'][number];

export type ListPlan = {
  /** What taking the list over would make happen. */
  readonly events: readonly Event[];
  /** By code. */
  readonly booked: readonly string[];
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
  /** Left as they are: somebody has come for them, or they were cancelled here. */
  readonly kept: readonly string[];
  /** Booked, but not in the list. */
  readonly missing: readonly string[];
  /** What does not fit, by the row's place in the list. */
  readonly faults: readonly { readonly row: number; readonly refusal: Refusal }[];
};

export function planList(day: Day, list: List, context: Context): ListPlan {
  const { bookings, replace, over } = list;
  const listed = new Set(bookings.map(({ code }) => code));
  const missing = [...day.bookings.values()].filter(
    ({ code, state }) => state.is === 'booked' && !listed.has(code),
  );
  const cancelled = replace ? missing : [];
  const draft = new Map(day.bookings);
  const rows = bookings.map((row, index) => ({ row, index, is: standing(day, row) }));
  // Room is made first, so that two can change places.
  for (const { code } of cancelled) draft.delete(code);
  for (const { row, is } of rows) if (is === 'moved') draft.delete(row.code);

  const faults: { row: number; refusal: Refusal }[] = [];
  const events: Event[] = cancelled.map(({ code }) => ({
    type: 'booking-cancelled',
    booking: code,
    cause: 'not-listed',
  }));
  const seen = new Set<string>();
  for (const { row, index, is } of rows) {
    const { code, time, services, language } = row;
    const twice = seen.has(code) ? refuse('booking/exists', { code }) : undefined;
    seen.add(code);
    if (!twice && (is === 'unchanged' || is === 'kept')) continue;
    const onDraft = { ...day, bookings: draft };
    const refusal =
      twice ??
      (is === 'booked' ? refuseCode(day, code, context) : undefined) ??
      refuseWish(onDraft, row, { over }, context);
    if (refusal) {
      faults.push({ row: index, refusal });
      continue;
    }
    draft.set(code, { code, time, services, state: { is: 'booked' } });
    events.push(
      is === 'moved'
        ? { type: 'booking-moved', booking: code, time, services }
        : { type: 'booked', booking: code, time, services, ...(language ? { language } : {}) },
    );
  }
  const codesThat = (wanted: Standing) => rows.filter(({ is }) => is === wanted).map(({ row }) => row.code);
  return {
    events,
    booked: codesThat('booked'),
    moved: codesThat('moved'),
    unchanged: codesThat('unchanged'),
    kept: codesThat('kept'),
    missing: missing.map(({ code }) => code),
    faults,
  };
}

type Standing = 'booked' | 'moved' | 'unchanged' | 'kept';

/** What a row means for the booking that is known. What was cancelled here is not booked again by the same list. */
function standing(day: Day, row: Row): Standing {
  const known = day.bookings.get(row.code);
  if (!known) return 'booked';
  const { state } = known;
  if (state.is === 'cancelled') return state.cause === 'not-listed' ? 'booked' : 'kept';
  if (isSame(known, row)) return 'unchanged';
  return state.is === 'booked' ? 'moved' : 'kept';
}

function isSame(known: Booking, row: Row): boolean {
  return known.time === row.time && known.services.join() === row.services.join();
}
