// How commands of a site become entries of its days: each decided on what those before it leave, all of a day made durable at
// once, then answered.

import { type Acceptance, accept, acceptedAs, type Envelope } from '../core/day/accept.ts';
import { type Context, refuse } from '../core/day/context.ts';
import { mostDaysAhead } from '../core/day/decide/booking.ts';
import type { By, Entry } from '../core/day/events.ts';
import { applyEntry } from '../core/day/evolve.ts';
import type { Day } from '../core/day/state.ts';
import type { Site as SiteConfig } from '../core/office/office.ts';
import { dayEnd } from '../core/opening.ts';
import { daysBetween, type IsoDate, type Millis } from '../core/time.ts';
import type { Bookings } from './bookings.ts';
import { type InForce, siteIn } from './configuration.ts';
import { type Days, streamOf } from './days.ts';
import { type Store, StoreConflict } from './store/store.ts';

/** Called once; at that moment all that `day` holds is durable. */
export type Done = (outcome: Acceptance, day: Day) => void;

/** Who asks, under the name of the day that the command becomes part of (P5). */
export type ByOn = (date: IsoDate) => By;

export type Waiting = { readonly envelope: Envelope; readonly by: ByOn; readonly done: Done };

export type DecisionsParts = {
  readonly store: Store;
  readonly id: string;
  readonly configuration: InForce;
  readonly days: Days;
  readonly site: () => SiteConfig;
  /** Whether slips are printed for what this one asks. */
  readonly prints: (by: By) => boolean;
  readonly clock: () => Millis;
  readonly newId: () => string;
  /** A new code for a booking. */
  readonly newCode: () => string;
  /** Of all sites. */
  readonly bookings: Bookings;
  /** Entries of the day under way are durable and acknowledged. */
  readonly decided: (entries: readonly Entry[]) => void;
  readonly warn: (message: string, error: unknown) => void;
  /** Another process was faster: these are to come again, before all others. */
  readonly decideAnew: (batch: readonly Waiting[]) => void;
};

export class Decisions {
  readonly #parts: DecisionsParts;

  constructor(parts: DecisionsParts) {
    this.#parts = parts;
  }

  get #day(): Day {
    return this.#parts.days.current;
  }

  /** Today's commands first, then those about days to come: each day has a journal of its own. */
  async decide(batch: readonly Waiting[]): Promise<void> {
    const today = this.#day.date;
    const ahead = new Map<IsoDate, Waiting[]>();
    const now: Waiting[] = [];
    for (const waiting of batch) {
      const { command } = waiting.envelope;
      if (!('date' in command) || command.date <= today) now.push(waiting);
      // Taken by a clock that was wrong: people in a day to come would make it today's (days.ts).
      else if (command.command === 'take-reserved') waiting.done(refuse('reserve/not-yet'), this.#day);
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
    if (daysBetween(this.#parts.days.dateNow(), date) > mostDaysAhead) {
      for (const { done } of batch) done(refuse('booking/too-far'), this.#day);
      return;
    }
    let day: Day;
    try {
      day = await this.#parts.days.ahead(date);
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
    const isClosed = siteIn(this.#parts.configuration.current(), this.#parts.id) === undefined;
    let outcomes: Acceptance[];
    try {
      outcomes = batch.map(({ envelope, by }) => {
        if (isClosed) return refuse('site/unknown', { site: this.#parts.id });
        if (this.#isOfAnotherDay(day, envelope)) return refuse('command/reused');
        const outcome = this.#accept(day, envelope, () => this.contextOf(day, at, by(day.date)));
        if ('entry' in outcome) {
          applyEntry(day, outcome.entry);
          entries.push(outcome.entry);
          this.#parts.days.keep(day);
        }
        return outcome;
      });
      if (entries.length > 0) await this.#parts.store.append(streamOf(day), before, entries);
    } catch (error) {
      try {
        await this.#readOn(error);
      } catch (failure) {
        this.#refuseAll(batch);
        throw failure;
      }
      this.#parts.decideAnew(batch);
      return;
    }
    for (const [i, { done }] of batch.entries()) done(outcomes[i] ?? refuse('store/failing'), day);
    if (entries.length > 0 && day === this.#day) this.#parts.decided(entries);
  }

  /** A decision that throws is a fault of ours about this command alone: nothing has changed by it, and all others go on. */
  #accept(day: Day, envelope: Envelope, context: () => Context): Acceptance {
    try {
      return accept(day, envelope, context());
    } catch (error) {
      this.#parts.warn(`${this.#parts.id}: ${envelope.command.command} could not be decided`, error);
      return refuse('store/failing');
    }
  }

  /** Where another process was faster: what it wrote comes first. Any other error stays one. */
  async #readOn(error: unknown): Promise<void> {
    if (!(error instanceof StoreConflict)) throw error;
    await this.#parts.days.reopen();
  }

  /** Whether this id was accepted on another day, for something else then (L7). */
  #isOfAnotherDay(day: Day, { id }: Envelope): boolean {
    return this.#parts.days.open().some((other) => other !== day && acceptedAs(other, id) !== undefined);
  }

  async end(day: Day): Promise<void> {
    if (day.ended || day.version === 0) return;
    // No client's command id holds a colon, so nobody else can have used this one.
    const id = `end-day:${day.date}`;
    const envelope: Envelope = { id, digest: '', command: { command: 'end-day' } };
    const outcome = accept(
      day,
      envelope,
      this.contextOf(day, dayEnd(this.#parts.site(), day.date), 'system'),
    );
    if (!('entry' in outcome)) return;
    await this.#parts.store.append(streamOf(day), day.version, [outcome.entry]);
    applyEntry(day, outcome.entry);
  }

  contextOf(day: Day, at: Millis, by: By): Context {
    const { configuration, site, prints, newId, newCode, bookings } = this.#parts;
    const { isHoliday } = configuration;
    const elsewhere = (code: string) =>
      bookings.find(code).filter((one) => one.site !== day.site || one.date !== day.date);
    return {
      at,
      by,
      office: configuration.current(),
      site: site(),
      isHoliday,
      prints: prints(by),
      newId,
      newCode,
      elsewhere,
    };
  }

  #refuseAll(batch: Waiting[]): void {
    for (const { done } of batch) done(refuse('store/failing'), this.#day);
  }
}
