// Who wants to come to a site on a date: a Poisson process for each service, by season, weekday and hour of the clock.

import type { Office, Site } from '../office/office.ts';
import { type IsHoliday, periodsOn } from '../opening.ts';
import { type IsoDate, instantOf, MINUTE, type Millis, minutesOf, weekdayOf } from '../time.ts';
import * as parameters from './parameters.ts';
import { pick, poisson, type Random } from './random.ts';

/** Within one hour of the clock. */
export type Stretch = { readonly from: Millis; readonly to: Millis; readonly weight: number };
export type OpenDay = {
  readonly opens: Millis;
  readonly closes: Millis;
  /** Within which tickets are taken, cut where the clock strikes. */
  readonly stretches: readonly Stretch[];
};

/** Undefined: closed. */
export function openDay(site: Site, date: IsoDate, isHoliday: IsHoliday): OpenDay | undefined {
  const hours = site.hours === 'always' ? parameters.hours[site.id] : site.hours;
  if (!hours || parameters.isEve(date)) return undefined;
  const periods = periodsOn(hours, date, isHoliday);
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return undefined;
  const midnight = instantOf(date, '12:00', site.timeZone) - 12 * 60 * MINUTE;
  const stretches = periods.flatMap(({ from, to }) => {
    const found: Stretch[] = [];
    const end = minutesOf(to) - hours.lastTicketMinutes;
    for (let start = minutesOf(from); start < end; ) {
      const hour = Math.floor(start / 60);
      const stop = Math.min(end, (hour + 1) * 60);
      const weight = (parameters.byHour[hour] ?? 0.3) * (stop - start);
      found.push({ from: midnight + start * MINUTE, to: midnight + stop * MINUTE, weight });
      start = stop;
    }
    return found;
  });
  return {
    opens: midnight + minutesOf(first.from) * MINUTE,
    closes: midnight + minutesOf(last.to) * MINUTE,
    stretches,
  };
}

/** How many servings of a service are expected of such a date. */
export function expectedServings(service: string, site: string, date: IsoDate): number {
  const { servings, season } = parameters.services[service] ?? parameters.unknownService;
  const weekday = parameters.weekdays[site]?.[weekdayOf(date) - 1] ?? 0;
  const month = season[Number(date.slice(5, 7)) - 1] ?? 1;
  return ((servings[site] ?? 0) / parameters.workingDays) * weekday * month;
}

export type Wishes = { readonly service: string; readonly walkIns: number; readonly booked: number };

export function drawWishes(
  { services }: Office,
  site: Site,
  date: IsoDate,
  scale: number,
  random: Random,
): Wishes[] {
  return services
    .filter(({ id }) => site.services.includes(id))
    .map(({ id }) => {
      const expected = expectedServings(id, site.id, date) * scale;
      const { booked } = parameters.services[id] ?? parameters.unknownService;
      return {
        service: id,
        walkIns: poisson((expected * (1 - booked)) / parameters.yields.walkIn, random),
        booked: poisson((expected * booked) / parameters.yields.booked, random),
      };
    });
}

/** When somebody comes. */
export function drawTime({ stretches }: OpenDay, random: Random): Millis {
  const stretch = pick(stretches, ({ weight }) => weight, random) ?? stretches[0];
  if (!stretch) throw new Error('nobody comes to a site that is closed');
  return stretch.from + (stretch.to - stretch.from) * random();
}
