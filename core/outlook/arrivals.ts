// Who is expected to come, from those who came in the same hours of the same weekday before.

import type { ServiceId } from '../day/state.ts';
import { HOUR, localTime, MINUTE, type Millis, minutesOf } from '../time.ts';

/** How many came for each service in each hour of the clock, on some days together. */
export type PastArrivals = {
  readonly days: number;
  readonly hours: ReadonlyMap<ServiceId, readonly number[]>;
};

/** Somebody who may come. */
export type Arrival = { readonly service: ServiceId; readonly at: Millis };

type Stretch = { readonly from: Millis; readonly to: Millis; readonly hour: number };

/** How many are expected for these services from `from` to `to`. */
export function expectedArrivals(
  past: PastArrivals,
  services: readonly ServiceId[],
  [from, to]: readonly [Millis, Millis],
  zone: string,
): number {
  let expected = 0;
  for (const { hour, ...stretch } of stretches(from, to, zone)) {
    for (const service of services) {
      const count = past.hours.get(service)?.[hour] ?? 0;
      expected += (count / past.days) * ((stretch.to - stretch.from) / HOUR);
    }
  }
  return expected;
}

/** One possible future's arrivals, by their times. The fewer the days that were seen, the more futures differ. */
export function drawArrivals(
  past: PastArrivals,
  services: readonly ServiceId[],
  [from, to]: readonly [Millis, Millis],
  zone: string,
  random: () => number,
): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const { hour, ...stretch } of stretches(from, to, zone)) {
    for (const service of services) {
      const count = past.hours.get(service)?.[hour] ?? 0;
      if (count === 0) continue;
      const perHour = gamma(count, random) / past.days;
      for (let at = stretch.from + gap(perHour, random); at < stretch.to; at += gap(perHour, random))
        arrivals.push({ service, at });
    }
  }
  return arrivals.sort((a, b) => a.at - b.at);
}

/** Cut where the clock strikes. */
function stretches(from: Millis, to: Millis, zone: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = from; start < to; ) {
    const minutes = minutesOf(localTime(start, zone).time);
    const strikes = start - (start % MINUTE) + (60 - (minutes % 60)) * MINUTE;
    const end = Math.min(strikes, to);
    found.push({ from: start, to: end, hour: Math.floor(minutes / 60) });
    start = end;
  }
  return found;
}

/** Until the next one comes. */
function gap(perHour: number, random: () => number): Millis {
  return (-Math.log(1 - random()) / perHour) * HOUR;
}

/** What a count of `count` leaves open of the true mean: about a gamma distribution (Wilson and Hilferty). */
function gamma(count: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0.01, count * (1 - 1 / (9 * count) + normal / (3 * Math.sqrt(count))) ** 3);
}
