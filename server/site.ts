// One site, the authority over its service day and those to come that something is booked on: a queue of commands, one batch
// at a time (decisions.ts), told to whoever listens; and what happens when the disk fails.

import type { Elsewhere } from '../core/booking/booking.ts';
import type { Acceptance, Envelope } from '../core/day/accept.ts';
import { type Context, refuse } from '../core/day/context.ts';
import type { Entry } from '../core/day/events.ts';
import { type Day, newDay } from '../core/day/state.ts';
import type { Office, Site as SiteConfig } from '../core/office/office.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import type { Bookings } from './bookings.ts';
import { type InForce, siteIn } from './configuration.ts';
import { Days } from './days.ts';
import { type ByOn, Decisions, type DecisionsParts, type Done, type Waiting } from './decisions.ts';
import { type Store, StoreFailed } from './store/store.ts';

export type SiteParts = {
  readonly store: Store;
  readonly id: string;
  readonly configuration: InForce;
  /** Of all sites. */
  readonly bookings: Bookings;
  /** Resolves when all that a service day needs beforehand is on the disk. */
  readonly prepare: (date: IsoDate, today: IsoDate) => Promise<void>;
  /** A failure worth a line in the log; the site goes on by itself. */
  readonly warn: (message: string, error: unknown) => void;
} & Pick<DecisionsParts, 'prints' | 'clock' | 'newId' | 'newCode'>;

/** Told after entries are durable and acknowledged. `ended`: the day that was closed before `day` began. */
export type SiteListener = (day: Day, entries: readonly Entry[], ended?: Day) => void;

/** Something that is done between two batches. */
type Pause = { readonly work: () => Promise<void>; readonly fail: (error: unknown) => void };

/** A sheet that is written to see whether the disk takes anything, and taken away again. */
const trial = 'disk-trial';
/** As much as a journal asks for at once: a disk that takes less would fail again at the next entry. */
const trialBody = 'x'.repeat(64 * 1024);
/** How long to wait before a store that failed is asked again. */
const retryAfter: Millis = 500;

export class Site {
  readonly id: string;
  readonly #parts: SiteParts;
  readonly #listeners = new Set<SiteListener>();
  readonly #days: Days;
  readonly #decisions: Decisions;
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
    this.#decisions = new Decisions({
      ...parts,
      days: this.#days,
      site: () => this.config,
      decided: (entries) => this.#tell(entries),
      decideAnew: (batch) => this.#queue.unshift(...batch),
    });
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
      return look(day, this.#decisions.contextOf(day, Math.max(this.#parts.clock(), day.at), by(today.date)));
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
        await this.#decisions.decide(this.#queue.splice(0));
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
    for (const day of ending) await this.#decisions.end(day);
    await this.#days.next(leapt);
    for (const day of ending) this.#tell([], day);
  }

  async #recover(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      if (this.#stopping) return;
      try {
        // A day that has nothing on the disk yet reads well from one that takes nothing (S5).
        await this.#parts.store.writeSheet(trial, trialBody);
        await this.#parts.store.deleteSheet(trial);
        await this.#days.reopen();
        this.#state = 'ready';
        this.#readNow();
        this.#tell([]);
        if (this.#turns.length > 0) await this.#run();
        return;
      } catch (error) {
        this.#parts.warn(`${this.id}: nothing can be written yet`, error);
      }
    }
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
