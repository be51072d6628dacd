// All figures of the office: the rows of days that are over, and of those under way. They are read soon after the start, or
// when somebody asks; whoever asks waits for all of them. Rows that are missing are made again from their journals.

import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay } from '../../core/day/state.ts';
import { type Month, monthOf, toMonth } from '../../core/figures/month.ts';
import type { FiguresQuery } from '../../core/figures/query.ts';
import type { DayStory, Report } from '../../core/figures/report.ts';
import { type DayRows, rowsOf } from '../../core/figures/rows.ts';
import { storyOf } from '../../core/figures/story.ts';
import { reportOf } from '../../core/figures/tell.ts';
import type { IsoDate } from '../../core/time.ts';
import { type InForce, siteIn } from '../configuration.ts';
import type { Site } from '../site.ts';
import { Slices } from '../slices.ts';
import { type Store, StoreDamaged, type StreamName } from '../store/store.ts';
import { KeptRows } from './kept-rows.ts';

export type FiguresParts = {
  readonly store: Store;
  /** The days that are on the disk. Rows of others, the demo's past, are kept nowhere. */
  readonly own: Pick<Store, 'streams'>;
  readonly configuration: InForce;
  readonly simulated: boolean;
  /** Those that are open. */
  readonly sites: () => readonly Site[];
  readonly warn: (message: string, error?: unknown) => void;
};

/** Days that are made again before their sheets are written. */
const atOnce = 64;

/** Days of a month are nowhere any more but in a file that is damaged: figures without them would be wrong. */
export class FiguresMissing extends Error {
  override readonly name = 'FiguresMissing';
  readonly month: string;

  constructor(month: string) {
    super(`figures of ${month} are damaged`);
    this.month = month;
  }
}

export class Figures {
  readonly #parts: FiguresParts;
  #rows: Promise<KeptRows> | undefined;
  #complete: Promise<KeptRows> | undefined;
  /** Of days that are not the office's own; made when somebody asks. */
  #past: Promise<Month[]> | undefined;
  /** Of days that will not end, for the office has given up their sites; by stream. What happened there happened. */
  readonly #givenUp = new Map<StreamName, DayRows>();
  #stopping = false;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
  }

  /** After the sites, which end what was over while the server was off. */
  start(): void {
    this.#whole().catch(() => {});
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#complete?.catch(() => {});
    const rows = await this.#rows?.catch(() => undefined);
    await rows?.add([]).catch(() => {});
  }

  /** Of days that ended before the start, the start takes care. */
  ended(day: Day): void {
    if (day.version === 0) return;
    const rows = rowsOf(day, this.#zoneOf(day.site));
    this.#rows
      ?.then((kept) => kept.add([rows]))
      .catch((error) => this.#parts.warn(`${day.site}: figures of ${day.date} could not be written`, error));
  }

  /** The office has the site of this day no longer. */
  givenUp(day: Day): void {
    if (day.version > 0) this.#givenUp.set(`${day.site}/${day.date}`, rowsOf(day, this.#zoneOf(day.site)));
  }

  /** Days that ended elsewhere. Resolves when their rows are on the disk. */
  async keep(days: readonly Day[]): Promise<void> {
    const rows = await this.#whole();
    const slices = new Slices();
    const made: DayRows[] = [];
    for (const day of days) {
      made.push(rowsOf(day, this.#zoneOf(day.site)));
      await slices.next();
    }
    // A sheet at a time.
    for (const month of new Set(made.map(({ date }) => monthOf(date)))) {
      await rows.add(made.filter(({ date }) => monthOf(date) === month));
    }
  }

  /** Whether a day that is over is counted. */
  async has(site: string, date: IsoDate): Promise<boolean> {
    return (await this.#whole()).has(site, date);
  }

  /** Whether a day's rows are on the disk: its journal may go (F4). */
  async isKept(site: string, date: IsoDate): Promise<boolean> {
    return (await this.#whole()).isKept(site, date);
  }

  /** All sites of which anything is kept. */
  async sites(): Promise<string[]> {
    const rows = await this.#whole();
    return [...new Set(rows.months().map(({ site }) => site))];
  }

  async report(query: FiguresQuery): Promise<Report> {
    const rows = await this.#whole();
    refuseGaps(rows, query);
    const open = this.#parts.sites();
    const live = await Promise.all(open.map((site) => this.#liveRows(site)));
    const left = [...this.#givenUp.values()].filter(({ site }) => open.every(({ id }) => id !== site));
    const unkept = [...live, ...left].filter(({ site, date }) => !rows.has(site, date));
    this.#past ??= this.#makePast(rows);
    const months = [
      ...rows.months(),
      ...(await this.#past),
      ...unkept.map((day) => toMonth(day.site, monthOf(day.date), [day])),
    ];
    const { configuration, simulated } = this.#parts;
    return reportOf({ months, query, office: configuration.current(), simulated });
  }

  /** The first day that figures are there of, of all sites or of one; undefined where no day is over yet. */
  async knownFrom(site?: string): Promise<IsoDate | undefined> {
    const months = (await this.#whole()).months();
    const asked = months.filter((month) => site === undefined || month.site === site);
    return asked
      .flatMap(({ days }) => days.slice(0, 1))
      .map(({ date }) => date)
      .sort()[0];
  }

  /** None where the journal is no longer kept, or nothing happened. */
  async story(site: string, date: IsoDate): Promise<DayStory | undefined> {
    const { store, simulated } = this.#parts;
    const entries = await store.read(`${site}/${date}`);
    return entries.length > 0 ? storyOf({ site, date, entries, simulated }) : undefined;
  }

  #liveRows(site: Site): Promise<DayRows> {
    return site.read((day) => rowsOf(day, site.config.timeZone));
  }

  /** All rows of days that are over. */
  #whole(): Promise<KeptRows> {
    if (!this.#complete) {
      const { store, warn } = this.#parts;
      const read = this.#rows ?? KeptRows.open(store, (_sheet, message) => warn(message));
      this.#rows = read;
      this.#complete = read.then((rows) => this.#makeMissing(rows).then(() => rows));
      read.catch(() => {
        this.#rows = undefined;
      });
      this.#complete.catch((error) => {
        warn('figures could not be read', error);
        // A disk that took nothing may be well when somebody asks again. A damaged file stays one.
        if (!(error instanceof StoreDamaged)) this.#complete = undefined;
      });
    }
    return this.#complete;
  }

  async #makeMissing(rows: KeptRows): Promise<void> {
    let made: DayRows[] = [];
    for (const stream of await this.#parts.own.streams()) {
      if (this.#stopping) return;
      const [site = '', date = ''] = stream.split('/');
      if (rows.has(site, date)) continue;
      const day = await this.#fold(stream, newDay(site, date));
      if (day.ended || this.#isLeft(day)) made.push(rowsOf(day, this.#zoneOf(site)));
      else if (!this.#has(site)) this.givenUp(day);
      if (made.length >= atOnce) {
        await rows.add(made);
        made = [];
      }
    }
    // With what could not be written before.
    await rows.add(made);
  }

  async #makePast(rows: KeptRows): Promise<Month[]> {
    const { store } = this.#parts;
    if (store === this.#parts.own) return [];
    const streams = await store.streams();
    const own = new Set(await this.#parts.own.streams());
    const months: Month[] = [];
    for (const stream of streams) {
      const [site = '', date = ''] = stream.split('/');
      if (this.#stopping || own.has(stream) || rows.has(site, date)) continue;
      const day = await this.#fold(stream, newDay(site, date));
      months.push(toMonth(site, monthOf(date), [rowsOf(day, this.#zoneOf(site))]));
    }
    return months;
  }

  async #fold(stream: StreamName, day: Day): Promise<Day> {
    for (const entry of await this.#parts.store.read(stream)) applyEntry(day, entry);
    // Who waits at a counter is not to wait for years of journals.
    await new Promise((resolve) => setImmediate(resolve));
    return day;
  }

  /** Whether nobody will end it any more. Where its site comes back, what it is then takes its place. */
  #isLeft({ site, date }: Day): boolean {
    return !this.#has(site) && this.#parts.sites().some((other) => other.date > date);
  }

  #has(site: string): boolean {
    return siteIn(this.#parts.configuration.current(), site) !== undefined;
  }

  /** Of a site that the office has no more: where the office is. */
  #zoneOf(site: string): string {
    const office = this.#parts.configuration.current();
    return (siteIn(office, site) ?? office.sites[0])?.timeZone ?? 'UTC';
  }
}

function refuseGaps(rows: KeptRows, { from, to, sites }: FiguresQuery): void {
  const gap = rows
    .gaps()
    .find(
      ({ site, month }) =>
        month >= monthOf(from) && month <= monthOf(to) && (sites === undefined || sites.includes(site)),
    );
  if (gap) throw new FiguresMissing(gap.month);
}
