// What the simulation makes of a journal, entry by entry, without the product's help; and what must hold after each.

import { expect } from 'vitest';
import type { Entry, Event, EventOf } from '../../core/day/events.ts';
import type { Office } from '../../core/office/office.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { type Desk, nextAt, numberAfter } from './rules.ts';
import { move, type Stay } from './stay.ts';

export type Call = {
  readonly id: number;
  readonly visit: string;
  readonly number: string;
  readonly counter: string;
  readonly command: string;
};

/** What the room could see after an entry. */
export type Moment = { readonly waiting: ReadonlySet<string>; readonly called: ReadonlyMap<string, string> };

type Before = {
  readonly at: Millis;
  readonly stays: ReadonlyMap<string, Stay>;
  readonly events: readonly Event[];
};

const callsShown = 40;

export class Ledger {
  readonly site: string;
  readonly date: string;
  readonly stays = new Map<string, Stay>();
  readonly desks = new Map<string, Desk>();
  readonly help = new Set<string>();
  /** What became of each booking. */
  readonly bookings = new Map<string, 'open' | 'came' | 'cancelled' | 'missed'>();
  readonly commands = new Map<string, Entry>();
  readonly moments = new Map<number, Moment>();
  calls: readonly Call[] = [];
  version = 0;
  at: Millis = 0;
  ended = false;
  readonly #office: Office;
  readonly #before = new Map<string, Before>();
  #called = 0;
  #lastNumber: number;

  constructor(office: Office, site: string, date: string) {
    this.#office = office;
    this.site = site;
    this.date = date;
    this.#lastNumber = office.series.walkIn.first - 1;
    this.#remember();
  }

  take(entry: Entry): void {
    expect(entry.version, 'L1 versions count up').toBe(this.version + 1);
    expect(entry.at, 'L1 times never run backwards').toBeGreaterThanOrEqual(this.at);
    expect(this.commands.has(entry.command), `L7 ${entry.command} comes once`).toBe(false);
    expect(this.ended, 'O3 nothing comes after the end').toBe(false);
    const before = new Map(this.stays);
    this.#before.set(entry.command, { at: entry.at, stays: before, events: entry.events });
    for (const event of entry.events) this.#apply(event, entry, before);
    this.version = entry.version;
    this.at = entry.at;
    this.commands.set(entry.command, entry);
    if (!entry.events.some(({ type }) => type === 'undone')) this.#checkDues(before);
    this.#checkPlaces();
    this.#remember();
  }

  waiting(): Stay[] {
    return [...this.stays.values()].filter(({ is }) => is === 'waiting');
  }

  stay(id: string): Stay {
    const stay = this.stays.get(id);
    if (!stay) throw new Error(`visit ${id} is lost`);
    return stay;
  }

  #apply(event: Event, entry: Entry, before: ReadonlyMap<string, Stay>): void {
    const { at, command } = entry;
    const change = (id: string, by: (stay: Stay) => Stay, acts = true) => {
      const changed = by(this.stay(id));
      this.stays.set(id, acts ? { ...changed, touched: command } : changed);
    };
    switch (event.type) {
      case 'ticket-taken':
        expect(event.number, 'N1 the next number that nobody holds').toBe(this.#nextNumber(at));
        this.#arrive(event.visit, entry, true, event.errands, event.number);
        if (event.booking !== undefined) this.bookings.set(event.booking, 'came');
        return;
      case 'booked':
        expect(this.bookings.get(event.booking), 'B1 a code is one booking').not.toBe('open');
        this.bookings.set(event.booking, 'open');
        return;
      case 'booking-cancelled':
        expect(this.bookings.get(event.booking), 'B6 only what is open').toBe('open');
        this.bookings.set(event.booking, 'cancelled');
        return;
      case 'booking-missed':
        expect(this.bookings.get(event.booking), 'O3 only what nobody claimed').toBe('open');
        this.bookings.set(event.booking, 'missed');
        return;
      case 'served-without-ticket': {
        this.#arrive(event.visit, entry, false, [{ id: 1, service: event.service, due: event.due }]);
        change(event.visit, (stay) => ({ ...stay, is: 'serving', counter: event.counter, wish: 1 }));
        return;
      }
      case 'number-given':
        expect(event.number, 'N1 the next number that nobody holds').toBe(this.#nextNumber(at));
        this.#lastNumber = Number(event.number.slice(1));
        expect(this.stay(event.visit).number, 'N3 a number is kept').toBeUndefined();
        change(event.visit, (stay) => ({ ...stay, number: event.number }));
        return;
      case 'called':
        this.#checkCall(event, at, before);
        change(event.visit, (stay) => ({
          ...move(stay, { is: 'called', counter: event.counter, wish: event.errand, recalls: 0 }, at),
          firstCall: stay.firstCall ?? at,
        }));
        this.#announce(event.visit, event.counter, command);
        return;
      case 'recalled':
        change(event.visit, (stay) => ({ ...stay, recalls: stay.recalls + 1 }));
        expect(this.stay(event.visit).recalls, 'L4').toBeLessThanOrEqual(this.#office.limits.recalls);
        this.#announce(event.visit, event.counter, command);
        return;
      case 'started':
        change(event.visit, (stay) => {
          expect(stay.is).toBe('called');
          return move(stay, { is: 'serving', counter: stay.counter, wish: stay.wish }, at);
        });
        return;
      case 'errand-finished':
        change(event.visit, (stay) => ({
          ...stay,
          wishes: stay.wishes.map((wish) =>
            wish.id === event.errand
              ? { ...wish, done: event.duration === 'unknown' ? 'duration-unknown' : 'timed' }
              : wish,
          ),
        }));
        return;
      case 'errand-started':
        change(event.visit, (stay) =>
          move(stay, { is: 'serving', counter: event.counter, wish: event.errand }, at),
        );
        return;
      case 'errand-added':
        change(event.visit, (stay) => ({
          ...stay,
          wishes: [
            ...stay.wishes,
            { id: event.errand, service: event.service, due: event.due, served: 0, done: 'no' },
          ],
        }));
        return;
      case 'sent-on':
        change(event.visit, (stay) => move(stay, { is: 'waiting' }, at));
        return;
      case 'transferred':
        change(event.visit, (stay) => {
          const moved = move(stay, { is: 'waiting' }, at);
          const { errand, service, due } = event;
          return {
            ...moved,
            wishes: moved.wishes.map((wish) => (wish.id === errand ? { ...wish, service, due } : wish)),
          };
        });
        return;
      case 'sent-to-counter':
        change(event.visit, (stay) => move(stay, { is: 'waiting', only: event.counter }, at));
        return;
      case 'put-back':
        change(event.visit, (stay) =>
          move(stay, { is: 'waiting', rest: { counter: event.counter, until: event.until } }, at),
        );
        return;
      case 'parked':
        change(event.visit, (stay) => move(stay, { is: 'parked', counter: event.counter }, at));
        return;
      case 'resumed':
        change(event.visit, (stay) => move(dueAt(stay, event.due), { is: 'waiting' }, at));
        return;
      case 'put-first':
        change(event.visit, (stay) => dueAt(stay, event.due));
        return;
      case 'no-show':
        change(event.visit, (stay) => move(stay, { is: 'no-show', counter: event.counter }, at));
        return;
      case 'taken-back':
        expect(at - this.stay(event.visit).since, 'L4 the grace time').toBeLessThanOrEqual(
          this.#office.limits.graceMinutes * MINUTE,
        );
        change(event.visit, (stay) => move(stay, { is: 'waiting' }, at));
        return;
      case 'ended':
        change(event.visit, (stay) => move(stay, { is: 'ended', cause: event.cause }, at));
        return;
      case 'undone':
        this.#undo(event, at);
        return;
      case 'counter-opened':
        expect(this.desks.has(event.counter), 'L8 a counter is opened once').toBe(false);
        this.desks.set(event.counter, { ...event, paused: false });
        return;
      case 'services-changed':
        this.#changeDesk(event.counter, { serves: event.serves, helps: event.helps });
        return;
      case 'counter-paused':
        this.#changeDesk(event.counter, { paused: true });
        return;
      case 'counter-continued':
        this.#changeDesk(event.counter, { paused: false });
        return;
      case 'counter-closed':
        this.desks.delete(event.counter);
        for (const { id, is, only } of this.stays.values()) {
          if (is === 'waiting' && only === event.counter)
            change(id, (stay) => ({ ...stay, only: undefined }));
        }
        return;
      case 'help-called':
        this.help.add(event.help);
        return;
      case 'help-taken':
        expect(this.help.delete(event.help), 'L9 only what is called for is taken on').toBe(true);
        return;
      case 'day-ended':
        this.ended = true;
        return;
      case 'number-kept':
      case 'slip-reported':
      case 'slip-copied':
        expect(this.stays.has(event.visit)).toBe(true);
        return;
      case 'taking-stopped':
      case 'taking-allowed':
      case 'message-put-up':
      case 'message-taken-down':
        return;
    }
  }

  #arrive(
    id: string,
    { at, version, command }: Entry,
    ticket: boolean,
    errands: readonly { id: number; service: string; due: Millis }[],
    number?: string,
  ): void {
    expect(this.stays.has(id)).toBe(false);
    if (number !== undefined) this.#lastNumber = Number(number.slice(1));
    this.stays.set(id, {
      id,
      number,
      ticket,
      firstCall: undefined,
      arrived: at,
      order: version,
      wishes: errands.map((errand) => ({ ...errand, served: 0, done: 'no' })),
      is: 'waiting',
      since: at,
      counter: undefined,
      wish: undefined,
      recalls: 0,
      only: undefined,
      rest: undefined,
      cause: undefined,
      touched: command,
    });
  }

  /** The last press of a counter never was, for its visits and for the display (L6). */
  #undo({ press, counter }: EventOf<'undone'>, at: Millis): void {
    const before = this.#before.get(press);
    if (!before) throw new Error(`L6 nobody pressed ${press}`);
    expect(at - before.at, 'L6 within 60 seconds').toBeLessThanOrEqual(MINUTE);
    expect(this.commands.get(press)?.counter, 'L6 its own press').toBe(counter);
    const visits = new Set(before.events.flatMap((event) => ('visit' in event ? [event.visit] : [])));
    for (const id of visits) {
      const was = before.stays.get(id);
      expect(this.stays.get(id)?.touched, 'L6 nobody acted on it since').toBe(press);
      if (!was) {
        this.stays.delete(id);
        continue;
      }
      const only = was.only !== undefined && this.desks.has(was.only) ? was.only : undefined;
      this.stays.set(id, { ...was, only });
      // A pause that was begun with nobody there ends when somebody is back.
      if (was.is === 'called' || was.is === 'serving') this.#changeDesk(counter, { paused: false });
    }
    this.calls = this.calls.filter(({ command }) => command !== press);
  }

  #changeDesk(counter: string, change: Partial<Desk>): void {
    const desk = this.desks.get(counter);
    if (!desk) throw new Error(`counter ${counter} is closed`);
    this.desks.set(counter, { ...desk, ...change });
  }

  #announce(visit: string, counter: string, command: string): void {
    const { number } = this.stay(visit);
    if (number === undefined) return;
    this.#called += 1;
    this.calls = [...this.calls.slice(1 - callsShown), { id: this.#called, visit, number, counter, command }];
  }

  #nextNumber(at: Millis): string | undefined {
    return numberAfter(this.#lastNumber, [...this.stays.values()], at, this.#office);
  }

  /** Who is called is who is due first among those whom the counter serves (Q1, Q4, Q6). */
  #checkCall(event: EventOf<'called'>, at: Millis, before: ReadonlyMap<string, Stay>): void {
    const { counter, reason, visit, number } = event;
    const desk = this.desks.get(counter);
    if (!desk) throw new Error(`L3 counter ${counter} calls and is closed`);
    expect(number, 'N3 the number of the call').toBe(this.stay(visit).number);
    if (reason.why === 'resumed' || reason.why === 'chosen-by-staff') return;
    const next = nextAt(counter, desk, [...before.values()], at, this.#office);
    expect(visit, 'Q1 the earliest due is called').toBe(next?.id);
  }

  #checkDues(before: ReadonlyMap<string, Stay>): void {
    for (const [id, { wishes }] of before) {
      const now = this.stay(id).wishes;
      for (const [i, { due }] of wishes.entries()) {
        if (!((now[i]?.due ?? Infinity) <= due)) throw new Error(`Q3 ${id} is due later than before`);
      }
    }
  }

  #checkPlaces(): void {
    const counters: string[] = [];
    const numbers: string[] = [];
    for (const { id, is, counter, number, cause } of this.stays.values()) {
      if (is === 'called' || is === 'serving') counters.push(counter ?? '');
      if (is !== 'ended' && is !== 'no-show' && number !== undefined) numbers.push(number);
      if (is === 'waiting' && number === undefined) throw new Error(`N1 ${id} waits without a number`);
      if (is === 'ended' && cause === undefined) throw new Error(`L1 ${id} ended without a cause`);
    }
    const people = [...this.desks.values()].map(({ person }) => person);
    if (isDouble(counters)) throw new Error(`L3 one visit a counter: ${counters}`);
    if (!counters.every((counter) => this.desks.has(counter))) throw new Error(`L3 ${counters} are open`);
    if (isDouble(numbers)) throw new Error(`N1 one visit a number: ${numbers}`);
    if (isDouble(people)) throw new Error(`L8 one counter a person: ${people}`);
  }

  #remember(): void {
    const called = [...this.stays.values()].filter(({ is }) => is === 'called');
    this.moments.set(this.version, {
      waiting: new Set(this.waiting().map(({ number }) => number ?? '')),
      called: new Map(called.map(({ number, counter }) => [number ?? '', counter ?? ''])),
    });
  }
}

function dueAt(stay: Stay, due: Millis): Stay {
  return {
    ...stay,
    wishes: stay.wishes.map((wish) =>
      wish.done === 'no' ? { ...wish, due: Math.min(wish.due, due) } : wish,
    ),
  };
}

function isDouble(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
