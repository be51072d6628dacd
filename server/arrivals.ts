// Who came on earlier days, by service and hour: written down when a day ends, so that the next hour can be told from it.

import { z } from 'zod';
import { applyEntry } from '../core/day/evolve.ts';
import { type Day, newDay } from '../core/day/state.ts';
import { arrivalsOf, type DayArrivals, together } from '../core/figures/arrivals.ts';
import { Id } from '../core/office/text.ts';
import type { PastArrivals } from '../core/outlook/arrivals.ts';
import { addDays, type IsoDate } from '../core/time.ts';
import type { Store } from './store/store.ts';

const Kept = z.record(Id, z.array(z.int().nonnegative()).length(24));

/** The same weekday of so many weeks: as many as seasons leave alike. */
const weeks = 8;

export async function keepArrivals(store: Store, day: Day, zone: string): Promise<void> {
  await store.writeSheet(nameOf(day.site, day.date), arrivalsOf(day, zone));
}

/** Of a day whose journal goes. */
export async function forgetArrivals(store: Store, site: string, date: IsoDate): Promise<void> {
  await store.deleteSheet(nameOf(site, date));
}

/** Of the weekday of `date`, in the weeks before it. */
export async function pastArrivals(
  store: Store,
  site: string,
  date: IsoDate,
  zone: string,
): Promise<PastArrivals> {
  const streams = new Set(await store.streams());
  const days: DayArrivals[] = [];
  for (let week = 1; week <= weeks; week += 1) {
    const then = addDays(date, -7 * week);
    if (streams.has(`${site}/${then}`)) days.push(await arrivalsOn(store, site, then, zone));
  }
  return together(days);
}

/** From the day's journal where they were not written down. */
async function arrivalsOn(store: Store, site: string, date: IsoDate, zone: string): Promise<DayArrivals> {
  const kept = await store.readSheet(nameOf(site, date), Kept);
  if (kept) return kept;
  const day = newDay(site, date);
  for (const entry of await store.read(`${site}/${date}`)) applyEntry(day, entry);
  return arrivalsOf(day, zone);
}

function nameOf(site: string, date: IsoDate): string {
  return `arrivals-${site}-${date}`;
}
