// A day's counts, bookings among them, written down when it ends, so that `verify` can hold them against the journal (F1).

import { z } from 'zod';
import type { Day } from '../../core/day/state.ts';
import { type DayFigures, figuresOf } from '../../core/figures/day.ts';
import type { IsoDate } from '../../core/time.ts';
import type { Store } from '../store/store.ts';

const Kept = z.custom<DayFigures>((value) => typeof value === 'object' && value !== null);

export async function keepFigures(store: Store, day: Day): Promise<void> {
  await store.writeSheet(nameOf(day.site, day.date), figuresOf(day));
}

/** The figures as they were written down; none while the day is under way. */
export function keptFigures(store: Store, site: string, date: IsoDate): Promise<DayFigures | undefined> {
  return store.readSheet(nameOf(site, date), Kept);
}

/** The day whose counts a sheet holds, by the sheet's name. */
export function countedDay(sheet: string): { site: string; date: IsoDate } | undefined {
  const [, site, date] = /^figures-(.+)-(\d{4}-\d{2}-\d{2})$/.exec(sheet) ?? [];
  return site === undefined || date === undefined ? undefined : { site, date };
}

function nameOf(site: string, date: IsoDate): string {
  return `figures-${site}-${date}`;
}
