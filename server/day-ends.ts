// What belongs to the end of a service day beside its last event: its arrivals, the surveys' results, its figures. Where the
// server died or the disk failed in between it is made up for, at the next start or when the site goes on.

import { applyEntry } from '../core/day/evolve.ts';
import { type Day, newDay } from '../core/day/state.ts';
import type { IsoDate } from '../core/time.ts';
import { keepArrivals } from './arrivals.ts';
import { lookedAtFrom } from './days.ts';
import { keepFigures, keptFigures } from './figures/day-counts.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';

export type DayEndsParts = {
  readonly store: Store;
  readonly site: Site;
  /** What others have to do when a service day has ended. */
  readonly dayEnded: (date: IsoDate) => Promise<void>;
  readonly warn: (message: string, error: unknown) => void;
};

export class DayEnds {
  readonly #parts: DayEndsParts;
  /** Ended, and not all that belongs to it is on the disk. */
  #unfinished: readonly Day[] = [];
  #working = false;

  constructor(parts: DayEndsParts) {
    this.#parts = parts;
    parts.site.listen((_day, _entries, ended) => {
      if (ended) this.#unfinished = [...this.#unfinished, ended];
      void this.#finish();
    });
  }

  /** After the site has started: the days whose end an earlier process did not finish. */
  async start(): Promise<void> {
    const known = new Set(this.#unfinished.map(({ date }) => date));
    const cutShort = await this.#cutShort();
    this.#unfinished = [...this.#unfinished, ...cutShort.filter(({ date }) => !known.has(date))];
    await this.#finish();
  }

  /** Newest first, until one is found that is whole; at pop-ups some more. */
  async #cutShort(): Promise<Day[]> {
    const { store, site } = this.#parts;
    const found: Day[] = [];
    let whole: IsoDate | undefined;
    const mine = (await store.streams()).filter((stream) => stream.startsWith(`${site.id}/`));
    for (const stream of mine.reverse()) {
      const date = stream.slice(site.id.length + 1);
      if (whole !== undefined && date < lookedAtFrom(whole, site.config)) break;
      if (await site.readOn(date, (day) => day && !day.ended)) continue;
      if (await keptFigures(store, site.id, date)) {
        whole ??= date;
        continue;
      }
      const day = newDay(site.id, date);
      for (const entry of await store.read(stream)) applyEntry(day, entry);
      if (day.ended) found.push(day);
    }
    return found;
  }

  async #finish(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    const { site, warn } = this.#parts;
    // Looked at anew each time: another day may have ended meanwhile.
    for (;;) {
      const [day] = this.#unfinished;
      if (!day) break;
      try {
        await this.#finishOne(day);
        this.#unfinished = this.#unfinished.filter((one) => one !== day);
      } catch (error) {
        warn(`${site.id}: what belongs to the end of ${day.date} could not be written yet`, error);
        break;
      }
    }
    this.#working = false;
  }

  /** The figures last: who finds them finds the rest. */
  async #finishOne(day: Day): Promise<void> {
    const { store, site, dayEnded } = this.#parts;
    if (day.version > 0) await keepArrivals(store, day, site.config.timeZone);
    await dayEnded(day.date);
    if (day.version > 0) await keepFigures(store, day);
  }
}
