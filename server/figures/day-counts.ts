// A day's figures, written down when it ends, so that `verify` can hold them against the journal (F1).

import { z } from 'zod';
import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay } from '../../core/day/state.ts';
import { type DayFigures, figuresOf } from '../../core/figures/day.ts';
import { addDays, type IsoDate } from '../../core/time.ts';
import type { Site } from '../site.ts';
import type { Store } from '../store/store.ts';

const Kept = z.custom<DayFigures>((value) => typeof value === 'object' && value !== null);

export async function keepFigures(store: Store, day: Day): Promise<void> {
  await store.writeSheet(nameOf(day.site, day.date), figuresOf(day));
}

/** The figures as they were written down; none while the day is under way. */
export function keptFigures(store: Store, site: string, date: IsoDate): Promise<DayFigures | undefined> {
  return store.readSheet(nameOf(site, date), Kept);
}

/** How many visits ended served at `site` on the days from `first` to `last`, today's so far among them. */
export async function servedVisits(store: Store, site: Site, first: IsoDate, last: IsoDate): Promise<number> {
  const { date: today, config } = site;
  let served = 0;
  for (let date = first; date <= last && date < today; date = addDays(date, 1)) {
    served += (await figuresOn(store, config.id, date)).endings.served;
  }
  if (today < first || today > last) return served;
  return served + (await site.read((day) => figuresOf(day).endings.served));
}

/** Of a day that is over, from its journal where they were not written down. */
export async function figuresOn(store: Store, site: string, date: IsoDate): Promise<DayFigures> {
  const kept = await keptFigures(store, site, date);
  if (kept) return kept;
  const day = newDay(site, date);
  for (const entry of await store.read(`${site}/${date}`)) applyEntry(day, entry);
  return figuresOf(day);
}

function nameOf(site: string, date: IsoDate): string {
  return `figures-${site}-${date}`;
}
