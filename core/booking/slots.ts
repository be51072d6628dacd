// The times that an office offers for bookings (B3), and how many of each are free.

import type { Day } from '../day/state.ts';
import type { Period } from '../office/hours.ts';
import type { Service, Site, Slots } from '../office/office.ts';
import { type IsHoliday, periodsAt } from '../opening.ts';
import { type IsoDate, instantOf, MINUTE, type Millis, minutesOf } from '../time.ts';

export type FreeTime = { readonly time: Millis; readonly free: number };

type Bookings = Pick<Day, 'bookings'>;

/** How bookings of a service are offered at a site, if they are. */
export function slotsOf(site: Site, service: string): Slots | undefined {
  return site.slots.find((one) => one.service === service);
}

/** Every time of `date` that is offered, full or not. On a day without opening hours there is none. */
export function timesOn(site: Site, service: Service, date: IsoDate, isHoliday: IsHoliday): Millis[] {
  const slots = slotsOf(site, service.id);
  const open = periodsAt(site, service, date, isHoliday);
  if (!slots || open.length === 0) return [];
  const times: Millis[] = [];
  for (const { from, to } of slots.periods ?? open) {
    const begin = instantOf(date, from, site.timeZone);
    for (const minutes of startsIn({ from, to }, slots.everyMinutes)) {
      times.push(begin + (minutes - minutesOf(from)) * MINUTE);
    }
  }
  return times;
}

/** When each of them begins, in minutes after midnight; the last ends within the period. */
export function startsIn({ from, to }: Period, everyMinutes: number): number[] {
  const starts: number[] = [];
  const last = minutesOf(to) - everyMinutes;
  for (let minutes = minutesOf(from); minutes <= last; minutes += everyMinutes) starts.push(minutes);
  return starts;
}

/** How many more can be booked at `time`, beside the booking `except`. */
export function freeAt(
  day: Bookings | undefined,
  { service, capacity }: Slots,
  time: Millis,
  except?: string,
): number {
  let taken = 0;
  for (const booking of day?.bookings.values() ?? []) {
    const counts = booking.state.is !== 'cancelled' && booking.code !== except;
    if (counts && booking.time === time && booking.services.includes(service)) taken += 1;
  }
  return Math.max(0, capacity - taken);
}

/** The times of `date` from `at` on that have room. `day` is that date's, if anything is booked on it. */
export function freeTimes(
  day: Bookings | undefined,
  site: Site,
  service: Service,
  date: IsoDate,
  at: Millis,
  isHoliday: IsHoliday,
): FreeTime[] {
  const slots = slotsOf(site, service.id);
  if (!slots) return [];
  return timesOn(site, service, date, isHoliday)
    .filter((time) => time >= at)
    .map((time) => ({ time, free: freeAt(day, slots, time) }))
    .filter(({ free }) => free > 0);
}
