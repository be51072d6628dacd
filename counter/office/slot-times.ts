// What a place's times for bookings come to on an ordinary week, as they are being written.

import { startsIn } from '../../core/booking/slots.ts';
import type { HoursInput } from '../../core/calendar.ts';
import type { Period } from '../../core/office/hours.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { type TimeOfDay, type WeekdayName, weekdayNames } from '../../core/time.ts';
import type { PlaceInput, SlotsInput } from './places.ts';

export type Bookable = {
  /** All: it is open around the clock. */
  readonly day: WeekdayName | 'all';
  /** How many times there are, and the first and the last of them. */
  readonly times: number;
  readonly first: TimeOfDay;
  readonly last: TimeOfDay;
};

export function bookableIn(
  { services }: OfficeInput,
  place: PlaceInput,
  { service, everyMinutes, periods }: SlotsInput,
): Bookable[] {
  // While it is being written it may be nothing.
  if (!Number.isInteger(everyMinutes) || everyMinutes < 1) return [];
  const hours: HoursInput = services.find(({ id }) => id === service)?.hours ?? place.hours;
  const open = (day: WeekdayName): readonly Period[] =>
    hours === 'always' ? [{ from: '00:00', to: '24:00' }] : (hours.week[day] ?? []);
  const days = weekdayNames
    .filter((day) => open(day).length > 0)
    .map((day) => [day, periods ?? open(day)] as const);
  const told = days.flatMap(([day, parts]) => {
    const starts = parts.filter(isTold).flatMap((period) => startsIn(period, everyMinutes));
    const [first, last] = [starts[0], starts.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ day, times: starts.length, first: timeAt(first), last: timeAt(last) }];
  });
  return hours === 'always' ? told.slice(0, 1).map((one) => ({ ...one, day: 'all' as const })) : told;
}

/** A time that is still being written says nothing yet. */
function isTold({ from, to }: Period): boolean {
  return [from, to].every((time) => /^\d{2}:\d{2}$/.test(time));
}

function timeAt(minutes: number): TimeOfDay {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
