// Deletes the journals of days that are older than the office keeps them (F4). Counts and rows for figures stay.

import { applyEntry } from '../core/day/evolve.ts';
import { newDay } from '../core/day/state.ts';
import { addDays, type IsoDate } from '../core/time.ts';
import { forgetArrivals } from './arrivals.ts';
import { keepFigures, keptFigures } from './figures/day-counts.ts';
import type { Log } from './log.ts';
import type { Store, StreamName } from './store/store.ts';

export type RetentionParts = {
  readonly store: Store;
  readonly months: number;
  /** The day under way; undefined where there is no site. */
  readonly today: () => IsoDate | undefined;
  /** Whether a day has ended and its rows for figures are on the disk. */
  readonly isKept: (site: string, date: IsoDate) => Promise<boolean>;
  /** The days whose journals are damaged: what can be mended of them is not to go. */
  readonly damaged: () => Promise<ReadonlySet<StreamName>>;
  readonly log: Log;
};

/** A clock that leapt must not take a year's journals with it: it is believed so far beyond the last day that ended. */
const daysBelieved = 31;

export class Retention {
  readonly #parts: RetentionParts;
  #done: IsoDate | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /** Once for each day, beginning with the start. */
  turn(): void {
    const today = this.#parts.today();
    if (today === undefined || today === this.#done) return;
    this.#done = today;
    this.#running = this.#running
      .then(() => this.#run(today))
      .catch((error) => this.#parts.log.warn('old journals could not be deleted', error));
  }

  /** Resolves when nothing is under way any more. */
  rest(): Promise<void> {
    return this.#running;
  }

  /** What is left is deleted after the next start. */
  stop(): Promise<void> {
    this.#stopping = true;
    return this.#running;
  }

  async #run(today: IsoDate): Promise<void> {
    const { store, months, isKept, log } = this.#parts;
    const damaged = await this.#parts.damaged();
    const past = (await store.streams()).filter((stream) => dateOf(stream) < today);
    const ended: StreamName[] = [];
    for (const stream of past) {
      if (this.#stopping) return;
      if (damaged.has(stream)) continue;
      if (await isKept(siteOf(stream), dateOf(stream))) ended.push(stream);
    }
    const last = ended.map(dateOf).sort().at(-1) ?? '';
    const believed = ended.length > 0 ? earlier(today, addDays(last, daysBelieved)) : today;
    const isOld = (stream: StreamName) => dateOf(stream) < monthsBefore(believed, months);
    const old = ended.filter(isOld);
    const left = past.filter((stream) => isOld(stream) && !old.includes(stream));
    if (left.length > 0)
      log.warn(`${told(left)}: kept, for they have not ended, are damaged, or their figures are not kept`);
    if (old.length === 0) return;
    const deleted: StreamName[] = [];
    for (const stream of old) {
      if (this.#stopping) break;
      await this.#delete(stream);
      deleted.push(stream);
    }
    log.info('old journals were deleted', { journals: deleted.length, ...span(deleted) });
  }

  /** The journal last: while it is there, the next start goes on. */
  async #delete(stream: StreamName): Promise<void> {
    const { store } = this.#parts;
    const [site, date] = [siteOf(stream), dateOf(stream)];
    if (!(await keptFigures(store, site, date))) {
      const day = newDay(site, date);
      for (const entry of await store.read(stream)) applyEntry(day, entry);
      await keepFigures(store, day);
    }
    await forgetArrivals(store, site, date);
    await store.deleteStream(stream);
  }
}

/** The same day so many months before; the last of its month where that has no such day. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastOfMonth)));
  return then.toISOString().slice(0, 10);
}

function told(streams: readonly StreamName[]): string {
  const { from, to } = span(streams);
  return `journals of ${streams.length} old days, ${from} to ${to}`;
}

function span(streams: readonly StreamName[]): { from: IsoDate; to: IsoDate } {
  const dates = streams.map(dateOf).sort();
  return { from: dates[0] ?? '', to: dates.at(-1) ?? '' };
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

function siteOf(stream: StreamName): string {
  return stream.slice(0, stream.indexOf('/'));
}

function dateOf(stream: StreamName): IsoDate {
  return stream.slice(stream.indexOf('/') + 1);
}
