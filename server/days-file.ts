// The ended days of a site as a file, for another server to take over (F5).

import type { Day } from '../core/day/state.ts';
import type { DayLine, DaysHead } from '../core/days-file/format.ts';
import type { IsoDate } from '../core/time.ts';
import type { Site } from './site.ts';
import { Slices } from './slices.ts';
import { type Store, StoreDamaged, type StreamName } from './store/store.ts';

export type DaysFileParts = {
  readonly store: Pick<Store, 'streams' | 'read'>;
  readonly site: Site;
  readonly simulated: boolean;
};

/** Both of them count; all days where they are left out. */
export type DaysAsked = { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined };

/** The days whose journals are still kept, the oldest first. Not to be asked of a site that is failing: it would wait. */
export async function endedDays(streams: readonly StreamName[], site: Site): Promise<IsoDate[]> {
  const mine = streams.filter((stream) => stream.startsWith(`${site.id}/`));
  const dates = mine.map((stream) => stream.slice(site.id.length + 1));
  // One of which the site knows that nothing happened on it may have been brought from elsewhere.
  const isOpen = (day: Day | undefined) => day !== undefined && day.version > 0 && !day.ended;
  const open = await Promise.all(dates.map((date) => site.readOn(date, isOpen)));
  return dates.filter((_date, i) => !open[i]);
}

/** A damaged journal keeps no other day from coming home: the head names its day. */
export async function daysFile(
  { store, site, simulated }: DaysFileParts,
  { from, to }: DaysAsked = {},
): Promise<Buffer> {
  const slices = new Slices();
  const { id, name } = site.config;
  const lines: string[] = [];
  const damaged: IsoDate[] = [];
  let days = 0;
  for (const date of await endedDays(await store.streams(), site)) {
    if ((from !== undefined && date < from) || (to !== undefined && date > to)) continue;
    const entries = await readOr(store, `${id}/${date}`, () => damaged.push(date));
    if (entries.length === 0) continue;
    days += 1;
    lines.push(JSON.stringify({ day: date, entries: entries.length } satisfies DayLine));
    for (const entry of entries) {
      lines.push(JSON.stringify(entry));
      await slices.next();
    }
  }
  const head: DaysHead = {
    frontDesk: 'days',
    format: 1,
    site: id,
    name,
    days,
    ...(damaged.length > 0 && { damaged }),
    ...(simulated && { simulated }),
  };
  return Buffer.from(`${[JSON.stringify(head), ...lines].join('\n')}\n`);
}

async function readOr(store: Pick<Store, 'read'>, stream: StreamName, damaged: () => void) {
  try {
    return await store.read(stream);
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    damaged();
    return [];
  }
}
