// The service days of a site: the one under way, and those to come that something is booked on. Says which is today's.

import type { Booking, Elsewhere } from '../core/booking/booking.ts';
import { applyEntry } from '../core/day/evolve.ts';
import { type Day, isPeopled, newDay } from '../core/day/state.ts';
import type { Site as SiteConfig } from '../core/office/office.ts';
import { dayEnd, serviceDay } from '../core/opening.ts';
import { addDays, DAY, type IsoDate, type Millis } from '../core/time.ts';
import type { Store, StreamName } from './store/store.ts';

export type DaysParts = {
  readonly id: string;
  readonly store: Store;
  readonly site: () => SiteConfig;
  readonly clock: () => Millis;
  /** Resolves when all that a service day needs beforehand is on the disk. */
  readonly prepare: (date: IsoDate, today: IsoDate) => Promise<void>;
};

export class Days {
  readonly #parts: DaysParts;
  readonly #id: string;
  #current: Day;
  /** To come; or over, but not ended, where the clock leapt past them. By date. */
  #others: ReadonlyMap<IsoDate, Day> = new Map();
  /** The day that ended last. */
  #before: Day | undefined;
  #looked: Millis | undefined;
  #bounds:
    | { readonly date: IsoDate; readonly of: SiteConfig; readonly begins: Millis; readonly ends: Millis }
    | undefined;

  constructor(parts: DaysParts) {
    this.#parts = parts;
    this.#id = parts.id;
    this.#current = newDay(parts.id, '');
  }

  get current(): Day {
    return this.#current;
  }

  /** The day of this date, if anything is known of it. */
  on(date: IsoDate): Day | undefined {
    if (date === this.#current.date) return this.#current;
    return this.#others.get(date) ?? (this.#before?.date === date ? this.#before : undefined);
  }

  /** The day under way and all others that are not ended. */
  open(): Day[] {
    return [this.#current, ...this.#others.values()];
  }

  /** Of the day that was before, too. */
  bookings(code: string): Elsewhere[] {
    const days = this.#before ? [...this.open(), this.#before] : this.open();
    return days.flatMap((day) => this.#placed(day, day.bookings.get(code)));
  }

  /** Whoever is expected. */
  booked(): Elsewhere[] {
    return this.open().flatMap((day) =>
      [...day.bookings.values()]
        .filter(({ state }) => state.is === 'booked')
        .flatMap((booking) => this.#placed(day, booking)),
    );
  }

  /** A day to come, ready for its first booking; kept from then on by `keep`. */
  async ahead(date: IsoDate): Promise<Day> {
    await this.#parts.prepare(date, this.dateNow());
    return this.#others.get(date) ?? (await this.#fold(date));
  }

  keep(day: Day): void {
    if (day === this.#current || day.version === 0) return;
    this.#others = new Map([...this.#others, [day.date, day]]);
  }

  /** Folds anew what is not ended, and the day that ended last. */
  async reopen(): Promise<void> {
    const { store } = this.#parts;
    const mine = (await store.streams()).filter((stream) => stream.startsWith(`${this.#id}/`));
    const open: Day[] = [];
    let before: Day | undefined;
    for (const stream of mine.reverse()) {
      const date = stream.slice(this.#id.length + 1);
      if (before && date < lookedAtFrom(before.date, this.#parts.site())) break;
      const day = await this.#fold(date);
      if (day.ended) before ??= day;
      else open.unshift(day);
    }
    // Where people are is today, whatever the clock says; else the oldest that is not ended, to be ended in its turn.
    const today = this.#dateAfter(before);
    const found = open.find(isPeopled) ?? open.find(({ date }) => date <= today);
    await this.#enter(found?.date ?? today, before, new Map(open.map((day) => [day.date, day])));
  }

  /** Whether the day under way is over, or was begun by a clock that is right again, with nobody in it. */
  isToday(): 'yes' | 'over' | 'too-early' {
    const now = this.#parts.clock();
    const { begins, ends } = this.#boundsNow();
    if (this.#current.ended || now >= ends) return 'over';
    if (now >= begins || isPeopled(this.#current)) return 'yes';
    return this.dateNow() < this.#current.date ? 'too-early' : 'yes';
  }

  /** Whether the clock has gone on by more than a day since this was asked last. */
  hasLeapt(): boolean {
    const now = this.#parts.clock();
    const leapt = this.#looked !== undefined && now - this.#looked > DAY;
    this.#looked = now;
    return leapt;
  }

  /** What ends with the day under way, in order. */
  ending(): Day[] {
    const passed = [...this.#others.values()].filter(({ date }) => date < this.#current.date);
    return [...passed.sort((a, b) => (a.date < b.date ? -1 : 1)), this.#current];
  }

  /**
   * After the end of the day under way. The next is the oldest that is not ended, for days of which nobody noticed that they
   * began end too. When the clock has leapt they stay as they are until the day's end: it may be set back before.
   */
  async next(leapt: boolean): Promise<void> {
    const ended = this.ending();
    this.#before = this.#current;
    this.#others = new Map([...this.#others].filter(([, day]) => !ended.includes(day)));
    const today = this.dateNow();
    const passed = [...this.#others.keys()].filter((date) => date <= today).sort();
    await this.#enter((leapt ? undefined : passed[0]) ?? today, this.#before, this.#others);
  }

  /** To where the clock says that we are. */
  async stepBack(): Promise<void> {
    this.keep(this.#current);
    await this.#enter(this.dateNow(), this.#before, this.#others);
  }

  /** By the clock. A day that has ended does not come back when the machine's clock is set back (O3). */
  dateNow(): IsoDate {
    return this.#dateAfter(this.#before);
  }

  #dateAfter(before: Day | undefined): IsoDate {
    const today = serviceDay(this.#parts.site(), this.#parts.clock());
    return before && before.date >= today ? addDays(before.date, 1) : today;
  }

  /** Nor do its events' times (L1). Until all that it needs is there, the day under way is what it was. */
  async #enter(date: IsoDate, before: Day | undefined, others: ReadonlyMap<IsoDate, Day>): Promise<void> {
    await this.#parts.prepare(date, this.#dateAfter(before));
    const day = others.get(date) ?? (await this.#fold(date));
    day.acceptedBefore = before?.accepted ?? new Map();
    day.at = Math.max(day.at, before?.at ?? 0);
    this.#before = before;
    this.#others = new Map([...others].filter(([other]) => other !== date));
    this.#current = day;
  }

  /** Of the day under way, by the settings of now; worked out once for each. */
  #boundsNow(): { readonly begins: Millis; readonly ends: Millis } {
    const { date } = this.#current;
    const of = this.#parts.site();
    if (this.#bounds?.date !== date || this.#bounds.of !== of) {
      this.#bounds = { date, of, begins: dayEnd(of, addDays(date, -1)), ends: dayEnd(of, date) };
    }
    return this.#bounds;
  }

  #placed({ date }: Day, booking: Booking | undefined): Elsewhere[] {
    const { id: site, name: siteName } = this.#parts.site();
    return booking ? [{ site, siteName, date, over: date < this.#current.date, booking }] : [];
  }

  /** Also of a day that nothing is known of: where its first write failed it has to be read before the next. */
  async #fold(date: IsoDate): Promise<Day> {
    const day = newDay(this.#id, date);
    for (const entry of await this.#parts.store.read(`${this.#id}/${date}`)) applyEntry(day, entry);
    return day;
  }
}

/**
 * How far back days are looked at that may not have ended, when the last one that did is known. At a pop-up that one may have
 * been brought from a laptop (F5), newer than one of its own that is still to be ended.
 */
export function lookedAtFrom(last: IsoDate, { popUp }: Pick<SiteConfig, 'popUp'>): IsoDate {
  return popUp ? addDays(last, -31) : last;
}

export function streamOf({ site, date }: Day): StreamName {
  return `${site}/${date}`;
}
