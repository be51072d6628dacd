// One site, the authority over its service day and those to come that something is booked on: a queue of commands, one at a
// time. Decide, append, acknowledge, tell.

import type { Elsewhere } from '../core/booking/booking.ts';
import { type Acceptance, accept, acceptedAs, type Envelope } from '../core/day/accept.ts';
import { type Context, refuse } from '../core/day/context.ts';
import { mostDaysAhead } from '../core/day/decide/booking.ts';
import type { By, Entry } from '../core/day/events.ts';
import { applyEntry } from '../core/day/evolve.ts';
import { type Day, newDay } from '../core/day/state.ts';
import type { Office, Site as SiteConfig } from '../core/office/office.ts';
import { dayEnd } from '../core/opening.ts';
import { daysBetween, type IsoDate, type Millis } from '../core/time.ts';
import type { Bookings } from './bookings.ts';
import { type InForce, siteIn } from './configuration.ts';
import { Days, streamOf } from './days.ts';
import { type Store, StoreConflict, StoreFailed } from './store/store.ts';

export type SiteParts = {
  readonly store: Store;
  readonly id: string;
  readonly configuration: InForce;
  /** Whether slips are printed for what this one asks. */
  readonly prints: (by: By) => boolean;
  readonly clock: () => Millis;
  readonly newId: () => string;
  /** A new code for a booking. */
  readonly newCode: () => string;
  /** Of all sites. */
  readonly bookings: Bookings;
  /** Resolves when all that a service day needs beforehand is on the disk. */
  readonly prepare: (date: IsoDate, today: IsoDate) => Promise<void>;
  /** A failure worth a line in the log; the site goes on by itself. */
  readonly warn: (message: string, error: unknown) => void;
};

/** Told after entries are durable and acknowledged. `ended`: the day that was closed before `day` began. */
export type SiteListener = (day: Day, entries: readonly Entry[], ended?: Day) => void;

/** Called once; at that moment all that `day` holds is durable. */
export type Done = (outcome: Acceptance, day: Day) => void;

/** Who asks, under the name of the day that the command becomes part of (P5). */
export type ByOn = (date: IsoDate) => By;

type Waiting = { readonly envelope: Envelope; readonly by: ByOn; readonly done: Done };

/** Something that is done between two batches. */
type Pause = { readonly work: () => Promise<void>; readonly fail: (error: unknown) => void };

/** How long to wait before a store that failed is asked again. */
const retryAfter: Millis = 500;

export class Site {
  readonly id: string;
  readonly #parts: SiteParts;
  readonly #listeners = new Set<SiteListener>();
  readonly #days: Days;
  /** Of a site that the office no longer has, the last. */
  #config: SiteConfig;
  #queue: Waiting[] = [];
  #pauses: Pause[] = [];
  #reads: (() => void)[] = [];
  #turns: (() => void)[] = [];
  #state: 'new' | 'ready' | 'busy' | 'failing' = 'new';
  #stopping = false;
  #whenIdle: () => void = () => {};

  constructor(parts: SiteParts) {
    this.#parts = parts;
    this.id = parts.id;
    const config = siteIn(parts.configuration.current(), parts.id);
    if (!config) throw new Error(`there is no site ${parts.id}`);
    this.#config = config;
    this.#days = new Days({ ...parts, site: () => this.config });
  }

  /** Reads the day that is under way, ends one that is over, and is ready for commands. */
  async start(): Promise<void> {
    this.#parts.bookings.add(this);
    await this.#days.reopen();
    this.#state = 'ready';
    await this.turn();
  }

  /** Waits for what is under way; refuses what comes later. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#state === 'busy') {
      await new Promise<void>((resolve) => {
        this.#whenIdle = resolve;
      });
    }
    this.#parts.bookings.remove(this);
  }

  get office(): Office {
    return this.#parts.configuration.current();
  }

  get config(): SiteConfig {
    this.#config = siteIn(this.office, this.id) ?? this.#config;
    return this.#config;
  }

  get failing(): boolean {
    return this.#state === 'failing';
  }

  /** The service day that commands belong to now. */
  get date(): IsoDate {
    return this.#day.date;
  }

  get #day(): Day {
    return this.#days.current;
  }

  listen(listener: SiteListener): void {
    this.#listeners.add(listener);
  }

  /** Queues a command; `done` is called once, when what it made is durable, or when it is refused. */
  submit(envelope: Envelope, by: ByOn, done: Done): void {
    if (this.#state === 'failing') done(refuse('store/failing'), this.#day);
    else if (this.#stopping || this.#state === 'new') done(refuse('server/stopping'), this.#day);
    else {
      this.#queue.push({ envelope, by, done });
      if (this.#state === 'ready') void this.#run();
    }
  }

  /** As `submit`, as a promise. */
  ask(envelope: Envelope, by: ByOn): Promise<Acceptance> {
    return new Promise((resolve) => this.submit(envelope, by, resolve));
  }

  /** Looks at the day when all that it holds is durable. The day must not be changed, nor kept. */
  read<T>(look: (day: Day) => T): Promise<T> {
    if (this.#state === 'ready') return Promise.resolve(look(this.#day));
    return new Promise((resolve) => this.#reads.push(() => resolve(look(this.#day))));
  }

  /** As `read`: the day under way, to come or just over that has this date; undefined if nothing is known of it. */
  readOn<T>(date: IsoDate, look: (day: Day | undefined) => T): Promise<T> {
    return this.read(() => look(this.#days.on(date)));
  }

  /** As `readOn`, with what a decision about that day would go by. The day is a new one where nothing is known of it. */
  considerOn<T>(date: IsoDate, by: ByOn, look: (day: Day, context: Context) => T): Promise<T> {
    return this.read((today) => {
      const day = this.#days.on(date) ?? newDay(this.id, date);
      return look(day, this.#contextOf(day, Math.max(this.#parts.clock(), day.at), by(today.date)));
    });
  }

  /** The bookings of this code on every day, whether they are on the disk yet or not. */
  bookingsOf(code: string): readonly Elsewhere[] {
    return this.#days.bookings(code);
  }

  /** All that people are expected for, today and on days to come. */
  booked(): readonly Elsewhere[] {
    return this.#days.booked();
  }

  /** Does `work` while nothing is decided and all that the day holds is durable; what comes meanwhile waits. */
  pause<T>(work: (day: Day) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#state === 'failing') return reject(new StoreFailed(`${this.id} can't be written to`));
      this.#pauses.push({ work: () => work(this.#day).then(resolve, reject), fail: reject });
      if (this.#state === 'ready') void this.#run();
    });
  }

  /** Ends the service day if it is over; to be called now and then. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#turns.push(resolve);
      if (this.#state === 'ready') void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#state = 'busy';
    // A quick disk is flushed without a pause in which anything could arrive. So all that has arrived by now is read
    // first: then one flush serves it together.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      do {
        const turns = this.#turns.length;
        await this.#turnToToday();
        for (const { work } of this.#pauses.splice(0)) await work();
        await this.#decideByDay(this.#queue.splice(0));
        this.#readNow();
        for (const done of this.#turns.splice(0, turns)) done();
      } while (this.#queue.length > 0 || this.#turns.length > 0 || this.#pauses.length > 0);
      this.#state = 'ready';
    } catch (error) {
      this.#state = 'failing';
      this.#parts.warn(`${this.id}: entries could not be written; reading the day again`, error);
      for (const { done } of this.#queue.splice(0)) done(refuse('store/failing'), this.#day);
      for (const { fail } of this.#pauses.splice(0)) fail(error);
      void this.#recover();
    }
    this.#whenIdle();
  }

  /** Today's commands first, then those about days to come: each day has a journal of its own. */
  async #decideByDay(batch: Waiting[]): Promise<void> {
    const today = this.#day.date;
    const ahead = new Map<IsoDate, Waiting[]>();
    const now: Waiting[] = [];
    for (const waiting of batch) {
      const { command } = waiting.envelope;
      if (!('date' in command) || command.date <= today) now.push(waiting);
      else ahead.set(command.date, [...(ahead.get(command.date) ?? []), waiting]);
    }
    const left = [...ahead];
    try {
      if (now.length > 0) await this.#decideTogether(this.#day, now);
      for (let next = left.shift(); next; next = left.shift()) await this.#decideAhead(...next);
    } catch (error) {
      for (const [, part] of left) this.#refuseAll(part);
      throw error;
    }
  }

  async #decideAhead(date: IsoDate, batch: Waiting[]): Promise<void> {
    if (daysBetween(this.#days.dateNow(), date) > mostDaysAhead) {
      for (const { done } of batch) done(refuse('booking/too-far'), this.#day);
      return;
    }
    let day: Day;
    try {
      day = await this.#days.ahead(date);
    } catch (error) {
      this.#refuseAll(batch);
      throw error;
    }
    await this.#decideTogether(day, batch);
  }

  /** Decides each command on what those before it leave, makes all of it durable at once, then answers and tells. */
  async #decideTogether(day: Day, batch: Waiting[]): Promise<void> {
    const before = day.version;
    const at = this.#parts.clock();
    const entries: Entry[] = [];
    const isClosed = siteIn(this.office, this.id) === undefined;
    let outcomes: Acceptance[];
    try {
      outcomes = batch.map(({ envelope, by }) => {
        if (isClosed) return refuse('site/unknown', { site: this.id });
        if (this.#isOfAnotherDay(day, envelope)) return refuse('command/reused');
        const outcome = accept(day, envelope, this.#contextOf(day, at, by(day.date)));
        if ('entry' in outcome) {
          applyEntry(day, outcome.entry);
          entries.push(outcome.entry);
          this.#days.keep(day);
        }
        return outcome;
      });
      if (entries.length > 0) await this.#parts.store.append(streamOf(day), before, entries);
    } catch (error) {
      if (error instanceof StoreConflict) {
        // Another process was faster: what it wrote comes first, and these are decided anew.
        await this.#days.reopen();
        this.#queue.unshift(...batch);
        return;
      }
      this.#refuseAll(batch);
      throw error;
    }
    for (const [i, { done }] of batch.entries()) done(outcomes[i] ?? refuse('store/failing'), day);
    if (entries.length > 0 && day === this.#day) this.#tell(entries);
  }

  /** Whether this id was accepted on another day, for something else then (L7). */
  #isOfAnotherDay(day: Day, { id }: Envelope): boolean {
    return this.#days.open().some((other) => other !== day && acceptedAs(other, id) !== undefined);
  }

  #refuseAll(batch: Waiting[]): void {
    for (const { done } of batch) done(refuse('store/failing'), this.#day);
  }

  async #turnToToday(): Promise<void> {
    const leapt = this.#days.hasLeapt();
    if (this.#days.isToday() === 'too-early') {
      await this.#days.stepBack();
      this.#tell([]);
    }
    while (this.#days.isToday() === 'over') await this.#endDay(leapt);
  }

  async #endDay(leapt: boolean): Promise<void> {
    const ending = this.#days.ending();
    for (const day of ending) await this.#end(day);
    await this.#days.next(leapt);
    for (const day of ending) this.#tell([], day);
  }

  async #end(day: Day): Promise<void> {
    if (day.ended || day.version === 0) return;
    // No client's command id holds a colon, so nobody else can have used this one.
    const id = `end-day:${day.date}`;
    const envelope: Envelope = { id, digest: '', command: { command: 'end-day' } };
    const outcome = accept(day, envelope, this.#contextOf(day, dayEnd(this.config, day.date), 'system'));
    if (!('entry' in outcome)) return;
    await this.#parts.store.append(streamOf(day), day.version, [outcome.entry]);
    applyEntry(day, outcome.entry);
  }

  async #recover(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      if (this.#stopping) return;
      try {
        await this.#days.reopen();
        this.#state = 'ready';
        this.#readNow();
        this.#tell([]);
        if (this.#turns.length > 0) await this.#run();
        return;
      } catch (error) {
        this.#parts.warn(`${this.id}: the day can't be read yet`, error);
      }
    }
  }

  #contextOf(day: Day, at: Millis, by: By): Context {
    const { configuration, prints, newId, newCode, bookings } = this.#parts;
    const { isHoliday } = configuration;
    const { office, config: site } = this;
    const elsewhere = (code: string) =>
      bookings.find(code).filter((one) => one.site !== day.site || one.date !== day.date);
    return { at, by, office, site, isHoliday, prints: prints(by), newId, newCode, elsewhere };
  }

  #readNow(): void {
    // One that looks may make another look.
    while (this.#reads.length > 0) for (const read of this.#reads.splice(0)) read();
  }

  #tell(entries: readonly Entry[], ended?: Day): void {
    for (const listener of this.#listeners) {
      try {
        listener(this.#day, entries, ended);
      } catch (error) {
        this.#parts.warn(`${this.id}: somebody could not be told`, error);
      }
    }
  }
}
