// Who came on a day: for each service, how many in each hour of the clock. What the outlook expects comes from these.

import type { Day, ServiceId } from '../day/state.ts';
import type { PastArrivals } from '../outlook/arrivals.ts';
import { localTime, minutesOf } from '../time.ts';

/** 24 counts for each service that anybody came for. */
export type DayArrivals = Readonly<Record<ServiceId, readonly number[]>>;

/** Every errand of everybody who came for a ticket, as it is at the end of the day. Who has booked is known beforehand. */
export function arrivalsOf(day: Day, zone: string): DayArrivals {
  const arrivals: Record<ServiceId, number[]> = {};
  const expected = new Set(
    [...day.bookings.values()].map(({ state }) => (state.is === 'checked-in' ? state.visit : '')),
  );
  for (const { id, arrived, errands, periods, state } of day.visits.values()) {
    const first = periods[0]?.is ?? state.is;
    if (first !== 'waiting' || expected.has(id)) continue;
    const hour = Math.floor(minutesOf(localTime(arrived, zone).time) / 60);
    for (const { service } of errands) {
      const hours = arrivals[service] ?? Array<number>(24).fill(0);
      hours[hour] = (hours[hour] ?? 0) + 1;
      arrivals[service] = hours;
    }
  }
  return arrivals;
}

/** Days on which nobody came at all count for nothing: the site was closed. */
export function together(days: readonly DayArrivals[]): PastArrivals {
  const open = days.filter((day) => Object.keys(day).length > 0);
  const hours = new Map<ServiceId, number[]>();
  for (const day of open) {
    for (const [service, counts] of Object.entries(day)) {
      const sums = hours.get(service) ?? Array<number>(24).fill(0);
      hours.set(
        service,
        sums.map((sum, hour) => sum + (counts[hour] ?? 0)),
      );
    }
  }
  return { days: open.length, hours };
}
