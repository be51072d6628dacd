// The rows of all days that are over: in memory for figures, and in a sheet for each site and month (F4).

import { fromMonth, type Month, monthOf, toMonth } from '../../core/figures/month.ts';
import type { DayRows } from '../../core/figures/rows.ts';
import type { IsoDate } from '../../core/time.ts';
import { type Store, StoreDamaged } from '../store/store.ts';
import { countedDay } from './day-counts.ts';
import { MonthSheet, monthIn, sheetOf } from './month-sheet.ts';

/** Told what of a month can't be read, and what to do. */
type Damaged = (sheet: { readonly name: string; readonly month: string }, message: string) => void;

export class KeptRows {
  readonly #store: Store;
  readonly #months = new Map<string, Month>();
  /** What is in memory and not yet on the disk. */
  readonly #unwritten = new Set<string>();
  /** Damaged, with days that no journal tells any more: not to be written over. */
  readonly #spared = new Map<string, { readonly site: string; readonly month: string }>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: Store) {
    this.#store = store;
  }

  /** A month that can't be read counts as not written, so that its days are made again from their journals. */
  static async open(store: Store, damaged: Damaged): Promise<KeptRows> {
    const rows = new KeptRows(store);
    // One after the other: who waits at a counter is not to wait for years of them.
    for (const name of await store.sheets()) {
      const [, site, month] = sheetName.exec(name) ?? [];
      if (site === undefined || month === undefined) continue;
      try {
        const sheet = await store.readSheet(name, MonthSheet);
        if (sheet) rows.#months.set(name, monthIn(site, month, sheet));
      } catch (error) {
        if (!(error instanceof StoreDamaged)) throw error;
        const lost = await daysLost(store, site, month);
        if (lost.length > 0) rows.#spared.set(name, { site, month });
        damaged({ name, month }, told(name, lost, error));
      }
    }
    return rows;
  }

  months(): Month[] {
    return [...this.#months.values()].sort(byMonth);
  }

  /** Months of which days are missing. */
  gaps(): { readonly site: string; readonly month: string }[] {
    return [...this.#spared.values()];
  }

  /** Whether this day's rows are on the disk: its journal may go. */
  isKept(site: string, date: IsoDate): boolean {
    const name = nameOf(site, monthOf(date));
    return this.has(site, date) && !this.#unwritten.has(name);
  }

  has(site: string, date: IsoDate): boolean {
    const month = this.#months.get(nameOf(site, monthOf(date)));
    return month?.days.some((day) => day.date === date) ?? false;
  }

  /** A day's rows as they were added. */
  on(site: string, date: IsoDate): DayRows | undefined {
    const month = this.#months.get(nameOf(site, monthOf(date)));
    return month && fromMonth(month).find((day) => day.date === date);
  }

  /** In memory at once; resolves when they are on the disk. A day that is there already is replaced. */
  add(days: readonly DayRows[]): Promise<void> {
    const names = new Map(days.map(({ site, date }) => [nameOf(site, monthOf(date)), { site, date }]));
    for (const [name, { site, date }] of names) {
      const month = monthOf(date);
      const added = days.filter((day) => day.site === site && monthOf(day.date) === month);
      const before = this.#months.get(name);
      const others = (before ? fromMonth(before) : []).filter((day) =>
        added.every(({ date }) => date !== day.date),
      );
      this.#months.set(name, toMonth(site, month, [...others, ...added]));
      this.#unwritten.add(name);
    }
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    for (const name of [...this.#unwritten].filter((name) => !this.#spared.has(name))) {
      const month = this.#months.get(name);
      if (month) await this.#store.writeSheet(name, sheetOf(month));
      // What came meanwhile is written in its turn.
      if (this.#months.get(name) === month) this.#unwritten.delete(name);
    }
  }
}

/** Of the days of a month that were counted, those whose journals are gone. */
async function daysLost(store: Store, site: string, month: string): Promise<IsoDate[]> {
  const journals = new Set<string>(await store.streams());
  return (await store.sheets()).flatMap((name) => {
    const day = countedDay(name);
    const isGone = day?.site === site && monthOf(day.date) === month && !journals.has(`${site}/${day.date}`);
    return isGone ? [day.date] : [];
  });
}

function told(name: string, lost: readonly IsoDate[], { message }: Error): string {
  if (lost.length === 0) return `figures: ${name} is damaged; it is made again from its journals. ${message}`;
  const days = `${lost.length} days from ${lost[0]} to ${lost.at(-1)}`;
  return `figures: ${name} is damaged, and the journals of ${days} are gone: figures lack these days, and the file is left as it is. Stop the server and put back sheets/${name}.json from a backup. Without one move it out of the folder; what it held is then lost. ${message}`;
}

function byMonth(a: Month, b: Month): number {
  return nameOf(a.month, a.site) < nameOf(b.month, b.site) ? -1 : 1;
}

const sheetName = /^rows-(.+)-(\d{4}-\d{2})$/;

function nameOf(site: string, month: string): string {
  return `rows-${site}-${month}`;
}
