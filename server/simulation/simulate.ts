// Writes simulated days into a store, as the server would have written real ones: journals, and what belongs to a day's end.

import { type DayRows, rowsOf } from '../../core/figures/rows.ts';
import type { Office, Site } from '../../core/office/office.ts';
import type { IsHoliday } from '../../core/opening.ts';
import { type SimulatedDay, simulateDay } from '../../core/simulate/day.ts';
import { addDays, type IsoDate } from '../../core/time.ts';
import { keepArrivals } from '../arrivals.ts';
import { keepFigures } from '../figures/day-counts.ts';
import { KeptRows } from '../figures/kept-rows.ts';
import { type Store, StoreDamaged } from '../store/store.ts';
import { type Made, markSimulated } from './mark.ts';

export type Wanted = Made & { readonly office: Office; readonly isHoliday: IsHoliday };

/** What was made so far. */
export type Progress = {
  readonly date: IsoDate;
  readonly days: number;
  /** Errands finished, by site. */
  readonly servings: Readonly<Record<string, number>>;
};

/** Days that are written at a time: each waits for the disk most of the time. */
const atOnce = 16;

/** A day that the store has already is refused by it, by its name. Tells after every date. */
export async function simulateInto(
  store: Store,
  wanted: Wanted,
  tell: (progress: Progress) => void = () => {},
): Promise<Progress> {
  const { from, to, seed, scale, office } = wanted;
  await markSimulated(store, { from, to, seed, scale });
  const servings = Object.fromEntries(office.sites.map(({ id }) => [id, 0]));
  let days = 0;
  let writing: Promise<DayRows>[] = [];
  const rows = await KeptRows.open(store, (_sheet, message) => {
    throw new StoreDamaged(message);
  });
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const site of office.sites) {
      const made = simulateDay({ ...wanted, site, date });
      if (!made) continue;
      days += 1;
      servings[site.id] = (servings[site.id] ?? 0) + servingsIn(made.entries);
      writing.push(writeDay(store, site, made));
    }
    if (writing.length >= atOnce) {
      await rows.add(await Promise.all(writing));
      writing = [];
    }
    tell({ date, days, servings });
  }
  await rows.add(await Promise.all(writing));
  return { date: to, days, servings };
}

async function writeDay(store: Store, site: Site, { day, entries }: SimulatedDay): Promise<DayRows> {
  await store.append(`${day.site}/${day.date}`, 0, entries);
  await Promise.all([keepFigures(store, day), keepArrivals(store, day, site.timeZone)]);
  return rowsOf(day, site.timeZone);
}

function servingsIn(entries: SimulatedDay['entries']): number {
  return entries.reduce(
    (sum, { events }) => sum + events.filter(({ type }) => type === 'errand-finished').length,
    0,
  );
}
