// The rows of all days that are over: in memory for figures, and in a sheet for each site and month (F4).

import { z } from 'zod';
import { fromMonth, type Month, monthOf, toMonth } from '../../core/figures/month.ts';
import type { DayRows } from '../../core/figures/rows.ts';
import { Id } from '../../core/office/text.ts';
import type { IsoDate } from '../../core/time.ts';
import type { Store } from '../store/store.ts';
import { MonthSheet, monthIn, sheetOf } from './month-sheet.ts';

/** Which sheets there are: a store can't list them. */
const Index = z.array(z.strictObject({ site: Id, month: z.string().regex(/^\d{4}-\d{2}$/) }));
const indexName = 'rows';

export class KeptRows {
  readonly #store: Store;
  readonly #months = new Map<string, Month>();
  /** What is in memory and not yet on the disk. */
  readonly #unwritten = new Set<string>();
  #indexed = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  private constructor(store: Store) {
    this.#store = store;
  }

  static async open(store: Store): Promise<KeptRows> {
    const rows = new KeptRows(store);
    const index = (await store.readSheet(indexName, Index)) ?? [];
    rows.#indexed = new Set(index.map(({ site, month }) => nameOf(site, month)));
    await Promise.all(
      index.map(async ({ site, month }) => {
        const sheet = await store.readSheet(nameOf(site, month), MonthSheet);
        // Without one: the power went between the index and the sheet.
        if (sheet) rows.#months.set(nameOf(site, month), monthIn(site, month, sheet));
      }),
    );
    return rows;
  }

  months(): Month[] {
    return [...this.#months.values()].sort(byMonth);
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
    const names = [...this.#unwritten];
    if (names.some((name) => !this.#indexed.has(name))) {
      const index = this.months().map(({ site, month }) => ({ site, month }));
      await this.#store.writeSheet(indexName, index);
      this.#indexed = new Set(index.map(({ site, month }) => nameOf(site, month)));
    }
    for (const name of names) {
      const month = this.#months.get(name);
      if (month) await this.#store.writeSheet(name, sheetOf(month));
      // What came meanwhile is written in its turn.
      if (this.#months.get(name) === month) this.#unwritten.delete(name);
    }
  }
}

function byMonth(a: Month, b: Month): number {
  return nameOf(a.month, a.site) < nameOf(b.month, b.site) ? -1 : 1;
}

function nameOf(site: string, month: string): string {
  return `rows-${site}-${month}`;
}
