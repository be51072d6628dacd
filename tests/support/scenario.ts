// A service day told in sentences: what was done, when, by whom, and what came of it. No server, no store, no clock.

import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Elsewhere } from '../../core/booking/booking.ts';
import { madeCode } from '../../core/booking/code.ts';
import { type Acceptance, accept } from '../../core/day/accept.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command, CommandOf } from '../../core/day/commands.ts';
import type { Context } from '../../core/day/context.ts';
import type { By, Entry, Event } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay, type OpenCounter, type Visit, type VisitState } from '../../core/day/state.ts';
import { nextNumber } from '../../core/numbers.ts';
import type { Office, Site } from '../../core/office/office.ts';
import type { RefusalName } from '../../core/refusal.ts';
import { instantOf, MINUTE, type Millis } from '../../core/time.ts';
import { anOffice, siteOf } from './office.ts';

const date = '2026-11-23';

/** A citizen with a ticket. */
export type Ticket = { readonly visit: string; readonly number: string };

/** The commands that are pressed at a counter, and what they take besides it. */
type CounterCommand = Extract<Command, { counter: string }>['command'] | 'call-help';
type Rest<Name extends CounterCommand> = Omit<CommandOf<Name>, 'command' | 'counter'>;
type Optional<Name extends CounterCommand> =
  Record<string, never> extends Rest<Name> ? [rest?: Partial<Rest<Name>>] : [rest: Rest<Name>];

export class Scenario {
  readonly day: Day;
  readonly office: Office;
  readonly site: Site;
  readonly entries: Entry[] = [];
  now: Millis;
  isHoliday: Context['isHoliday'] = () => false;
  /** Bookings on other days and at other sites. */
  elsewhere: Elsewhere[] = [];
  #ids = 0;
  #commands = 0;
  #last: Acceptance | undefined;

  constructor(office: Office, siteId: string) {
    this.office = office;
    this.site = siteOf(office, siteId);
    this.day = newDay(siteId, date);
    this.now = this.clock('10:00');
  }

  /** The instant of a time of day. */
  clock(time: string): Millis {
    return instantOf(date, time, this.site.timeZone);
  }

  /** It is this time of day. */
  at(time: string): this {
    this.now = this.clock(time);
    return this;
  }

  later(milliseconds: Millis): this {
    this.now += milliseconds;
    return this;
  }

  /** Somebody did something, and it was accepted. */
  given(by: By, command: Command, id = this.nextCommand()): Answer {
    const acceptance = this.when(by, command, id);
    if ('refused' in acceptance) throw new Error(`${command.command} was refused: ${acceptance.refused}`);
    return 'again' in acceptance ? acceptance.again : (this.day.accepted.get(id)?.answer ?? { version: 0 });
  }

  /** A citizen took a ticket at the kiosk. */
  taken(...services: string[]): Answer & Ticket {
    const answer = this.given('device:kiosk', { command: 'take', services, language: 'da', slip: true });
    return { ...answer, visit: answer.visit ?? '', number: answer.number ?? '' };
  }

  /** Somebody with a booked time came, and waits until then. */
  cameWithBooking(time: string, service: string): Ticket {
    const booked = this.clock(time);
    const number = nextNumber(this.day, this.office.series.booked, this.now, 0) ?? '';
    const visit = this.#newId();
    const errands = [{ id: 1, service, due: Math.max(booked, this.now) }];
    this.happened({
      type: 'ticket-taken',
      visit,
      number,
      kind: 'booked',
      booked,
      language: 'da',
      errands,
      slip: false,
    });
    return { visit, number };
  }

  /** A person opened a counter; the services that are configured for it, or these. */
  opened(counter: string, by: By = `person:clerk-${counter}`, serves?: string[], helps?: string[]): By {
    this.given(by, {
      command: 'open',
      counter,
      ...(serves ? { serves } : {}),
      ...(helps ? { helps } : serves ? { helps: [] } : {}),
    });
    return by;
  }

  /** Whoever has the counter open pressed something there, and it was accepted. */
  pressed<Name extends CounterCommand>(counter: string, command: Name, ...rest: Optional<Name>): Answer {
    return this.given(...this.#press(counter, command, rest[0]));
  }

  /** Whoever has the counter open presses something there now; what comes of it is for `thenCame` and `thenRefused` to say. */
  press<Name extends CounterCommand>(counter: string, command: Name, ...rest: Optional<Name>): Acceptance {
    return this.when(...this.#press(counter, command, rest[0]));
  }

  /** Somebody does something now; what comes of it is for `thenCame` and `thenRefused` to say. */
  when(by: By, command: Command, id = this.nextCommand()): Acceptance {
    this.#last = accept(this.day, { id, digest: digestOf(command), command }, this.context(by));
    if ('entry' in this.#last) this.#keep(this.#last.entry);
    return this.#last;
  }

  /** The events that came of it, each with at least these fields. */
  thenCame(...events: (Pick<Event, 'type'> & Record<string, unknown>)[]): void {
    const last = this.#last;
    const happened = last && 'entry' in last ? last.entry.events : last;
    expect(happened).toMatchObject(events);
    expect(happened).toHaveLength(events.length);
  }

  thenRefused(refused: RefusalName): void {
    expect(this.#last).toMatchObject({ refused });
  }

  /** Nothing new: the first answer to the same command. */
  thenAgain(answer: Answer): void {
    expect(this.#last).toEqual({ again: answer });
  }

  /** Events that no command of today makes, as an earlier or a later version of the server would have written them. */
  happened(...events: Event[]): void {
    const entry = {
      version: this.day.version + 1,
      at: Math.max(this.now, this.day.at),
      by: 'system',
    } as const;
    this.#keep({ ...entry, command: this.nextCommand(), digest: '', events });
  }

  context(by: By): Context {
    const { now: at, office, site, isHoliday } = this;
    const prints = site.printer !== 'none';
    return {
      at,
      by,
      office,
      site,
      isHoliday,
      prints,
      newId: () => this.#newId(),
      newCode: () => this.#newCode(),
      elsewhere: (code) => this.elsewhere.filter(({ booking }) => booking.code === code),
    };
  }

  visit(id: string): Visit {
    const visit = this.day.visits.get(id);
    if (!visit) throw new Error(`no visit ${id}`);
    return visit;
  }

  state(visit: string): VisitState {
    return this.visit(visit).state;
  }

  /** When the visit is due, in minutes after 10:00. */
  due(visit: string): number {
    const due = Math.min(...this.visit(visit).errands.flatMap((errand) => (errand.done ? [] : [errand.due])));
    return (due - this.clock('10:00')) / MINUTE;
  }

  counter(id: string): OpenCounter {
    const counter = this.day.counters.get(id);
    if (!counter) throw new Error(`counter ${id} is closed`);
    return counter;
  }

  /** The day as a server that starts now would make it of the journal. */
  foldedAgain(): Day {
    const day = newDay(this.day.site, this.day.date, this.day.acceptedBefore);
    for (const entry of this.entries) applyEntry(day, entry);
    return day;
  }

  nextCommand(): string {
    this.#commands += 1;
    return `command-${this.#commands}`;
  }

  /** An identity that nothing has yet. */
  nextVisit(): string {
    return this.#newId();
  }

  #press(counter: string, command: CounterCommand, rest: object = {}): [By, Command] {
    const by = this.day.counters.get(counter)?.person ?? 'person:nobody';
    // The compiler can't see that the rest belongs to the command; the overloads of `press` and `pressed` do.
    return [by, { command, counter, ...rest } as Command];
  }

  #keep(entry: Entry): void {
    applyEntry(this.day, entry);
    this.entries.push(entry);
  }

  #newCode(): string {
    this.#ids += 1;
    return madeCode([0, 0, 0, 0, this.#ids >> 5, this.#ids & 31]);
  }

  #newId(): string {
    this.#ids += 1;
    return `visit${String(this.#ids).padStart(5, '0')}`;
  }
}

/** A Monday morning at 10:00 in Aabenraa, nobody there yet. */
export function aDay(office: Office = anOffice(), site = 'raadhus'): Scenario {
  return new Scenario(office, site);
}

export function digestOf(command: Command): string {
  return createHash('sha256').update(JSON.stringify(command)).digest('hex');
}
