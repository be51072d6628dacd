// A data folder with years behind it, as a server would have left it: journals of the last thirteen months, over a million
// events, and figures of ten years. Written without a flush, for nobody needs it after a power cut.

import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type DayRows, rowsOf } from '../../core/figures/rows.ts';
import { exampleOffice } from '../../core/office/example.ts';
import { type SimulatedDay, simulateDay } from '../../core/simulate/day.ts';
import { addDays } from '../../core/time.ts';
import { keepArrivals } from '../../server/arrivals.ts';
import { keepFigures } from '../../server/figures/day-counts.ts';
import { KeptRows } from '../../server/figures/kept-rows.ts';
import { holidaysIn } from '../../server/holidays.ts';
import { markSimulated } from '../../server/simulation/mark.ts';
import { soundOffice } from '../../server/sound-office.ts';
import type { Files } from '../../server/store/lowdb/files.ts';
import { nodeFiles } from '../../server/store/lowdb/node-files.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import type { Store } from '../../server/store/store.ts';

/** Of six such offices. */
const scale = 6;
const journalsFrom = '2025-10-20';
const lastDay = '2026-11-20';
/** The year that stands for those before it. */
const usualFrom = '2025-11-21';
const yearsBefore = 9;

export type History = {
  readonly folder: string;
  readonly events: number;
  readonly servings: number;
  readonly from: string;
  readonly to: string;
};

/** On the checkout's disk; whoever makes it removes it. */
export async function makeHistory(): Promise<History> {
  const folder = await mkdtemp(join(resolve(import.meta.dirname, '../..'), 'bench-history-'));
  const store = await openLowdbStore(folder, { warn: () => {}, files: unflushed });
  try {
    return { folder, ...(await fill(store)) };
  } finally {
    await store.close();
  }
}

async function fill(store: Store): Promise<Omit<History, 'folder'>> {
  const checked = soundOffice(exampleOffice);
  if (!('office' in checked)) throw new Error('the example office is not sound');
  const { office } = checked;
  const isHoliday = await holidaysIn(office.country);
  await markSimulated(store, { from: journalsFrom, to: lastDay, seed: 1, scale });
  const rows: DayRows[] = [];
  let events = 0;
  for (let date = journalsFrom; date <= lastDay; date = addDays(date, 1)) {
    for (const site of office.sites) {
      const made = simulateDay({ office, site, date, isHoliday, seed: 1, scale });
      if (!made) continue;
      const { day, entries } = made;
      events += entries.reduce((sum, entry) => sum + entry.events.length, 0);
      await store.append(`${site.id}/${date}`, 0, entries);
      await keepArrivals(store, day, site.timeZone);
      const counted = rowsOf(day, site.timeZone);
      for (const then of [date, ...(date >= usualFrom ? sameDayBefore(date) : [])]) {
        await keepFigures(store, on(then, day));
        rows.push({ ...counted, date: then });
      }
    }
  }
  await (await KeptRows.open(store, () => {})).add(rows);
  const servings = rows.reduce((sum, day) => sum + day.servings.length, 0);
  const dates = rows.map(({ date }) => date).sort();
  return { events, servings, from: dates[0] ?? '', to: lastDay };
}

function sameDayBefore(date: string): string[] {
  const year = Number(date.slice(0, 4));
  return Array.from({ length: yearsBefore }, (_, i) => `${year - 1 - i}${date.slice(4)}`);
}

function on(date: string, day: SimulatedDay['day']): SimulatedDay['day'] {
  return { ...day, date };
}

const unflushed: Files = {
  ...nodeFiles,
  flushFolder: async () => {},
  async create(path) {
    const file = await nodeFiles.create(path);
    return {
      write: (bytes, position) => file.write(bytes, position),
      flush: async () => {},
      read: () => file.read(),
      truncate: (length) => file.truncate(length),
      isAt: () => true,
      close: () => file.close(),
    };
  },
};
