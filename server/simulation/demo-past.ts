// The demo's past: the same simulated days for everybody, made when they are asked for and kept nowhere.

import type { z } from 'zod';
import type { Office } from '../../core/office/office.ts';
import { type IsHoliday, serviceDay } from '../../core/opening.ts';
import { simulateDay } from '../../core/simulate/day.ts';
import { openDay } from '../../core/simulate/demand.ts';
import { addDays, type IsoDate, type Millis } from '../../core/time.ts';
import type { Store, StreamName } from '../store/store.ts';
import { type Mark, markName } from './mark.ts';

/** As far back as the outlook looks, and some days more. */
const days = 60;
const seed = 1;

/** The demo's own days are as they are; these lie before them. */
export function withSimulatedPast(store: Store, office: Office, isHoliday: IsHoliday, now: Millis): Store {
  const read = (stream: StreamName) => {
    const [id, date = ''] = stream.split('/');
    const site = office.sites.find((one) => one.id === id);
    return site && simulateDay({ office, site, date, isHoliday, seed, scale: 1 })?.entries;
  };
  const mark: z.infer<typeof Mark> = { simulated: true, made: [] };
  const pastOf = (own: readonly StreamName[]) => pastStreams(office, isHoliday, now, own);
  return {
    ...store,
    readDocument: async (name, schema) =>
      name === markName ? { version: 1, body: schema.parse(mark) } : store.readDocument(name, schema),
    streams: async () => {
      const own = await store.streams();
      return [...own, ...pastOf(own)].sort();
    },
    read: async (stream) => {
      const own = await store.read(stream);
      if (own.length > 0 || !pastOf(await store.streams()).includes(stream)) return own;
      return [...(read(stream) ?? [])];
    },
  };
}

/** On which days the sites were open before the first day of their own. */
function pastStreams(
  { sites }: Office,
  isHoliday: IsHoliday,
  now: Millis,
  own: readonly StreamName[],
): StreamName[] {
  return sites.flatMap((site) => {
    const today = serviceDay(site, now);
    const first = own.find((stream) => stream.startsWith(`${site.id}/`))?.slice(site.id.length + 1);
    const until: IsoDate = first !== undefined && first < today ? first : today;
    return Array.from({ length: days }, (_, i) => addDays(today, -days + i))
      .filter((date) => date < until && openDay(site, date, isHoliday))
      .map((date): StreamName => `${site.id}/${date}`);
  });
}
