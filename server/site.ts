// One site, the authority over its service day: a queue of commands, one at a time. Decide, append, acknowledge, tell.

import { type Acceptance, accept, type Envelope } from '../core/day/accept.ts';
import { refuse } from '../core/day/context.ts';
import type { By, Entry } from '../core/day/events.ts';
import { applyEntry } from '../core/day/evolve.ts';
import { type Accepted, type Day, newDay } from '../core/day/state.ts';
import type { Office, Site as SiteConfig } from '../core/office/office.ts';
import { dayEnd, serviceDay } from '../core/opening.ts';
import { addDays, type IsoDate, type Millis } from '../core/time.ts';
import { type InForce, siteIn } from './configuration.ts';
import { type Store, StoreConflict, StoreFailed, type StreamName } from './store/store.ts';

export type SiteParts = {
  readonly store: Store;
  readonly id: string;
  readonly configuration: InForce;
  /** Whether slips are printed for what this one asks. */
  readonly prints: (by: By) => boolean;
  readonly clock: () => Millis;
  readonly newId: () => string;
  /** Resolves when all that a service day needs beforehand is on the disk. */
  readonly prepare: (date: IsoDate) => Promise<void>;
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
  #day: Day;
  #ends: { readonly date: IsoDate; readonly of: SiteConfig; readonly at: Millis } | undefined;
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
    this.#day = newDay(parts.id, '');
  }

  /** Reads the day that is under way, ends one that is over, and is ready for commands. */
  async start(): Promise<void> {
    await this.#reopen();
    this.#state = 'ready';
    await this.turn();
  }

  /** Waits for what is under way; refuses what comes later. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#state !== 'busy') return;
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
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
        if (this.#day.ended || this.#parts.clock() >= this.#dayEnd()) await this.#endDay();
        for (const { work } of this.#pauses.splice(0)) await work();
        await this.#decideTogether(this.#queue.splice(0));
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

  /** Decides each command on what those before it leave, makes all of it durable at once, then answers and tells. */
  async #decideTogether(batch: Waiting[]): Promise<void> {
    const before = this.#day.version;
    const at = this.#parts.clock();
    const entries: Entry[] = [];
    const isClosed = siteIn(this.office, this.id) === undefined;
    let outcomes: Acceptance[];
    try {
      outcomes = batch.map(({ envelope, by }) => {
        if (isClosed) return refuse('site/unknown', { site: this.id });
        const outcome = accept(this.#day, envelope, this.#contextAt(at, by(this.#day.date)));
        if ('entry' in outcome) {
          applyEntry(this.#day, outcome.entry);
          entries.push(outcome.entry);
        }
        return outcome;
      });
      if (entries.length > 0) await this.#parts.store.append(this.#stream(), before, entries);
    } catch (error) {
      if (error instanceof StoreConflict) {
        // Another process was faster: what it wrote comes first, and these are decided anew.
        await this.#reopen();
        this.#queue.unshift(...batch);
        return;
      }
      for (const { done } of batch) done(refuse('store/failing'), this.#day);
      throw error;
    }
    for (const [i, { done }] of batch.entries()) done(outcomes[i] ?? refuse('store/failing'), this.#day);
    if (entries.length > 0) this.#tell(entries);
  }

  async #endDay(): Promise<void> {
    const ended = this.#day;
    if (!ended.ended && ended.version > 0) {
      // No client's command id holds a colon, so nobody else can have used this one.
      const id = `end-day:${ended.date}`;
      const envelope: Envelope = { id, digest: '', command: { command: 'end-day' } };
      const outcome = accept(ended, envelope, this.#contextAt(this.#dayEnd(), 'system'));
      if ('entry' in outcome) {
        await this.#parts.store.append(this.#stream(), ended.version, [outcome.entry]);
        applyEntry(ended, outcome.entry);
      }
    }
    await this.#begin(ended);
    this.#tell([], ended);
  }

  /** Folds the newest of this site's streams anew; ends its day if that is over. */
  async #reopen(): Promise<void> {
    const { store } = this.#parts;
    const mine = (await store.streams()).filter((stream) => stream.startsWith(`${this.id}/`));
    const dates = mine.map((stream) => stream.slice(this.id.length + 1));
    const date = dates.at(-1);
    const dateBefore = dates.at(-2);
    if (date === undefined) return this.#begin();
    const before = dateBefore === undefined ? undefined : await this.#fold(dateBefore, new Map());
    const day = await this.#fold(date, before?.accepted ?? new Map());
    await this.#take(day);
  }

  async #fold(date: IsoDate, acceptedBefore: ReadonlyMap<string, Accepted>): Promise<Day> {
    const day = newDay(this.id, date, acceptedBefore);
    for (const entry of await this.#parts.store.read(`${this.id}/${date}`)) applyEntry(day, entry);
    return day;
  }

  async #recover(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      if (this.#stopping) return;
      try {
        await this.#reopen();
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

  /** A day that has ended does not come back, nor do its events' times, when the machine's clock is set back (L1). */
  async #begin(ended?: Day): Promise<void> {
    const today = serviceDay(this.config, this.#parts.clock());
    const isOld = ended !== undefined && ended.date >= today;
    const day = newDay(this.id, isOld ? addDays(ended.date, 1) : today, ended?.accepted);
    day.at = ended?.at ?? 0;
    await this.#take(day);
  }

  async #take(day: Day): Promise<void> {
    await this.#parts.prepare(day.date);
    this.#day = day;
  }

  /** By the settings of now; worked out once for each. */
  #dayEnd(): Millis {
    const { date } = this.#day;
    const of = this.config;
    if (this.#ends?.date !== date || this.#ends.of !== of) {
      this.#ends = { date, of, at: dayEnd(of, date) };
    }
    return this.#ends.at;
  }

  #stream(): StreamName {
    return `${this.id}/${this.#day.date}`;
  }

  #contextAt(at: Millis, by: By) {
    const { configuration, prints, newId } = this.#parts;
    const { isHoliday } = configuration;
    const { office, config: site } = this;
    return { at, by, office, site, isHoliday, prints: prints(by), newId };
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
