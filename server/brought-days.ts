// Days that another server counted, brought here as a file: looked at, and taken over as at a day's end (F5).

import type { DayFault } from '../core/days-file/fault.ts';
import { longestLine } from '../core/days-file/format.ts';
import type { OneDay } from '../core/days-file/one-day.ts';
import { DaysReading } from '../core/days-file/reading.ts';
import { figuresOf } from '../core/figures/day.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import { keepArrivals } from './arrivals.ts';
import { keepFigures, keptFigures } from './figures/day-counts.ts';
import type { Figures } from './figures/figures.ts';
import type { Site } from './site.ts';
import { Slices } from './slices.ts';
import { type Store, StoreConflict } from './store/store.ts';
import { Turns } from './store/turns.ts';

export type BroughtDaysParts = {
  readonly store: Store;
  readonly figures: Pick<Figures, 'has' | 'isKept' | 'keep'>;
  readonly simulated: boolean;
  readonly clock: () => Millis;
};

/** What a file brings, or has brought. Where a fault is not a single day's, nothing of it can be believed. */
export type DaysLook = {
  /** Those that are not here, or not whole. */
  readonly days: readonly { readonly date: IsoDate; readonly visits: number; readonly servings: number }[];
  /** Those that are here already, just as they are in the file. */
  readonly known: readonly IsoDate[];
  readonly faults: readonly DayFault[];
};

type At = Pick<Site, 'id' | 'config' | 'office' | 'date' | 'pause'>;
/** `unkept`: here, but their rows are not on the disk. */
type Found = Record<'fresh' | 'unkept' | 'known', readonly OneDay[]>;

export type How = {
  /** Only looks. */
  readonly dry: boolean;
  /** Takes the other days over where some have faults. */
  readonly skip?: boolean;
};

const newline = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export class BroughtDays {
  readonly #parts: BroughtDaysParts;
  readonly #turns = new Turns();

  constructor(parts: BroughtDaysParts) {
    this.#parts = parts;
  }

  /** Everything is looked at before the first day is written. */
  bring(site: At, bytes: Uint8Array, { dry, skip = false }: How): Promise<DaysLook> {
    return this.#turns.take(site.id, async () => {
      const faults: DayFault[] = [];
      const read = await this.#read(site, bytes, faults);
      const { fresh, unkept, known } = await this.#sort(site, read, faults);
      faults.sort((a, b) => a.line - b.line);
      if (!dry && (skip || faults.length === 0)) await this.#takeOver(site, { fresh, unkept });
      const days = await countsOf([...unkept, ...fresh]);
      days.sort((a, b) => (a.date < b.date ? -1 : 1));
      return { days, known: known.map(({ date }) => date), faults };
    });
  }

  async #read(site: At, bytes: Uint8Array, faults: DayFault[]): Promise<OneDay[]> {
    const slices = new Slices();
    const services = new Set(site.office.services.map(({ id }) => id));
    const { clock, simulated } = this.#parts;
    const within = { site: site.config, services, simulated, now: clock(), today: site.date };
    const reading = new DaysReading(within);
    let line = 1;
    for (let start = 0; start < bytes.length && reading.goesOn; line += 1) {
      const end = bytes.indexOf(newline, start);
      const stop = end < 0 ? bytes.length : end;
      reading.read(line, textIn(bytes.subarray(start, stop)));
      start = stop + 1;
      await slices.next();
    }
    const days = reading.end(line);
    faults.push(...reading.faults);
    if (faults.some(({ date }) => date === undefined)) return [];
    const faulty = new Set(faults.map(({ date }) => date));
    return days.filter(({ date }) => !faulty.has(date));
  }

  /** By what is here already. */
  async #sort(site: At, days: readonly OneDay[], faults: DayFault[]): Promise<Found> {
    const found = { fresh: [] as OneDay[], unkept: [] as OneDay[], known: [] as OneDay[] };
    for (const one of days) {
      const is = await this.#isHere(site, one);
      if (is === 'other-content') faults.push({ line: one.line, date: one.date, fault: is });
      else found[is].push(one);
    }
    return found;
  }

  async #isHere(site: At, { date, day, entries }: OneDay): Promise<keyof Found | 'other-content'> {
    const { store, figures } = this.#parts;
    const there = await store.read(`${site.id}/${date}`);
    if (there.length > 0) {
      if (!(await areSame(there, entries))) return 'other-content';
    } else {
      // Its journal is no longer kept (F4), but what it counted is.
      if (!(await figures.has(site.id, date))) return 'fresh';
      const counted = await keptFigures(store, site.id, date);
      if (JSON.stringify(counted) !== JSON.stringify(figuresOf(day))) return 'other-content';
    }
    return (await figures.isKept(site.id, date)) ? 'known' : 'unkept';
  }

  /**
   * The journal is what makes a day be there: all that belongs to it is written before. Its rows are made again from it where
   * they are missing. So whatever happens in between, the same file makes it whole.
   */
  async #takeOver(site: At, { fresh, unkept }: Pick<Found, 'fresh' | 'unkept'>): Promise<void> {
    const { store, figures } = this.#parts;
    for (const { day, date, entries } of fresh) {
      await keepArrivals(store, day, site.config.timeZone);
      await keepFigures(store, day);
      await site.pause(async () => {
        if (date >= site.date) throw new StoreConflict(`${site.id}: ${date} is not over any more`);
        await store.append(`${site.id}/${date}`, 0, entries);
      });
    }
    await figures.keep([...unkept, ...fresh].map(({ day }) => day));
  }
}

async function countsOf(days: readonly OneDay[]): Promise<DaysLook['days'][number][]> {
  const slices = new Slices();
  const counts: DaysLook['days'][number][] = [];
  for (const { date, day } of days) {
    const { visits, servings } = figuresOf(day);
    counts.push({ date, visits, servings });
    await slices.next();
  }
  return counts;
}

function textIn(bytes: Uint8Array): string | undefined {
  if (bytes.length > longestLine) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

async function areSame(some: readonly unknown[], others: readonly unknown[]): Promise<boolean> {
  if (some.length !== others.length) return false;
  const slices = new Slices();
  for (const [i, one] of some.entries()) {
    if (JSON.stringify(one) !== JSON.stringify(others[i])) return false;
    await slices.next();
  }
  return true;
}
