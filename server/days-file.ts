// The ended days of a site as a file, for another server to take over (F5).

import type { Day } from '../core/day/state.ts';
import type { DayLine, DaysHead } from '../core/days-file/format.ts';
import type { IsoDate } from '../core/time.ts';
import type { Site } from './site.ts';
import { Slices } from './slices.ts';
import type { Store } from './store/store.ts';

/** The days whose journals are still kept, the oldest first. */
export async function endedDays(store: Pick<Store, 'streams'>, site: Site): Promise<IsoDate[]> {
  const mine = (await store.streams()).filter((stream) => stream.startsWith(`${site.id}/`));
  const dates = mine.map((stream) => stream.slice(site.id.length + 1));
  // One of which the site knows that nothing happened on it may have been brought from elsewhere.
  const isOpen = (day: Day | undefined) => day !== undefined && day.version > 0 && !day.ended;
  const open = await Promise.all(dates.map((date) => site.readOn(date, isOpen)));
  return dates.filter((_date, i) => !open[i]);
}

export async function daysFile(store: Pick<Store, 'streams' | 'read'>, site: Site): Promise<Buffer> {
  const slices = new Slices();
  const dates = await endedDays(store, site);
  const { id, name } = site.config;
  const head: DaysHead = { frontDesk: 'days', format: 1, site: id, name, days: dates.length };
  const lines = [JSON.stringify(head)];
  for (const date of dates) {
    const entries = await store.read(`${id}/${date}`);
    lines.push(JSON.stringify({ day: date, entries: entries.length } satisfies DayLine));
    for (const entry of entries) {
      lines.push(JSON.stringify(entry));
      await slices.next();
    }
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
