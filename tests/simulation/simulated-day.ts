// A day in the town, played from a seed: what people do follows from the seed and from what their pages show. Only what
// of several things sent at the same moment arrives first is left to the machine.

import { expect } from 'vitest';
import { z } from 'zod';
import type { Command } from '../../core/day/commands.ts';
import type { Entry } from '../../core/day/events.ts';
import { dayEnd } from '../../core/opening.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { keptFigures } from '../../server/figures/day-counts.ts';
import { verify } from '../../server/verify.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import { randomFrom } from '../support/random.ts';
import { Crowd } from './crowd.ts';
import { Messages } from './messages.ts';
import { refusalOf, type Sent } from './page.ts';
import { SimulatedSurvey } from './survey.ts';
import { tallyOf } from './tally.ts';
import { clerks, head, monday, Town, tuesday } from './town.ts';
import { Watch } from './watch.ts';

/** What came of a whole run, for the test to see that it was lively. */
export type Played = {
  readonly visits: number;
  readonly servings: number;
  readonly votes: number;
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
};

const sentWhileDying = new Set(['store/failing', 'server/stopping']);
/** As many entries as REST tells at once. */
const mostEntries = 1000;

/** How often the journal is read until it tells what became of a slip. */
const patience = 2000;

export async function playDay(seed: number, steps: number): Promise<Played> {
  const day = new SimulatedDay(seed);
  await day.begin();
  const calm = Math.floor(steps * (0.2 + 0.2 * day.random()));
  const sick = Math.floor(steps * (0.4 + 0.1 * day.random()));
  const crash = Math.floor(steps * (0.5 + 0.3 * day.random()));
  for (let step = 0; step < steps; step++) {
    await day.named(`step ${step}`, async () => {
      if (step === calm) await day.restart();
      else if (step === sick) await day.sickness();
      else if (step === crash) await day.crash();
      else await day.step();
    });
  }
  await day.named('the night', () => (day.random() < 0.5 ? day.nightOn() : day.nightOff()));
  for (let step = 0; step < steps / 10; step++) await day.named(`step ${step} on Tuesday`, () => day.step());
  return day.named('the end', () => day.end());
}

class SimulatedDay {
  readonly random: Random;
  readonly #seed: number;
  readonly #town: Town;
  readonly #watches: readonly [Watch, Watch];
  readonly #messages: Messages;
  readonly #survey: SimulatedSurvey;
  /** Slips whose fate the journal does not tell yet, by site. */
  readonly #printing = new Map<string, number>();
  #people: Crowd | undefined;
  #visits = 0;
  #servings = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.random = randomFrom(seed);
    this.#town = new Town(this.random);
    this.#messages = new Messages(seed, this.random);
    this.#survey = new SimulatedSurvey(this.#town, this.#messages, this.random);
    const { office } = this.#town;
    this.#watches = [new Watch(office, 'raadhus', monday), new Watch(office, 'bov', monday)];
  }

  get #crowd(): Crowd {
    this.#people ??= new Crowd(this.#town, this.#watches, this.#messages, this.random);
    return this.#people;
  }

  async begin(): Promise<void> {
    await this.#town.settle();
    await this.#town.start();
    await this.#survey.begin();
    await this.#crowd.connectAll();
    await this.#check();
  }

  async named<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const at = new Date(this.#town.clock.now).toISOString();
      throw new Error(`seed ${this.#seed}, ${name}, ${at}: ${String(error)}`, { cause: error });
    }
  }

  async step(): Promise<void> {
    const { random } = this;
    this.#town.clock.later(random() < 0.01 ? -below(random, 2 * MINUTE) : this.#pause());
    this.#bePrinters();
    const many = random() < 0.3 ? 2 + below(random, 5) : 1;
    const doings = Array.from({ length: many }, () => this.#crowd.doing());
    await Promise.all(doings.map((doing) => doing()));
    await this.#check();
  }

  /** The server is stopped in order and started again. */
  async restart(): Promise<void> {
    const before = this.#boards();
    await this.#town.stop();
    await this.#comeBack();
    await this.#check();
    expect(this.#boards(), 'a restart changes nothing on the displays').toEqual(before);
  }

  /** The power goes, or the program is killed, while people press. */
  async crash(): Promise<void> {
    const { random } = this;
    const presses = this.#crowd.pressesAtOnce(8);
    this.#town.strike(1 + below(random, 8), oneOf(random, ['cut', 'kill']));
    const sent = await Promise.all(presses.map(({ page, message }) => page.send(message)));
    for (const one of sent) if (!isUnknown(one)) this.#messages.hear(one);
    this.#town.struck();
    await this.#town.stop();
    await this.#comeBack();
    for (const one of sent.filter(isUnknown)) this.#messages.hear(await one.page.send(one.message));
    await this.#check();
  }

  /** The disk fails while people press. The server lives, refuses what it can't keep, and comes back by itself. */
  async sickness(): Promise<void> {
    const presses = this.#crowd.pressesAtOnce(8);
    this.#town.sicken();
    const sent = await Promise.all(presses.map(({ page, message }) => page.send(message)));
    this.#town.heal();
    for (const { id, ledger } of this.#watches) {
      const { status } = await this.#town.ask('GET', `/sites/${id}/display`);
      expect(status, 'answered when the day can be read again').toBe(200);
      expect(ledger.ended).toBe(false);
    }
    for (const watch of this.#watches) await this.#read(watch, watch.ledger.date);
    for (const one of sent) {
      if (!isUnknown(one)) this.#messages.hear(one);
      else if (one.message.token === undefined) this.#isNowhere(one);
    }
    for (const one of sent.filter(isUnknown)) this.#messages.hear(await one.page.send(one.message));
    await this.#check();
  }

  /** The server runs through the night. */
  async nightOn(): Promise<void> {
    const { clock } = this.#town;
    clock.at(tuesday, '02:58');
    await this.#town.signInAgain(head);
    await this.#check();
    clock.at(tuesday, '03:04');
    // Whatever comes first turns the day.
    for (const kiosk of this.#crowd.kiosks) {
      const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };
      const sent = await kiosk.send(this.#messages.of(kiosk, take));
      expect(refusalOf(sent), 'O1 closed at night').toBe('service/closed');
    }
    await this.#turn();
  }

  /** The server is off from the evening until the next morning. */
  async nightOff(): Promise<void> {
    this.#town.clock.at(monday, '18:00');
    await this.#town.stop();
    this.#town.clock.at(tuesday, '08:50');
    await this.#town.start();
    await this.#town.signInAgain(head);
    await this.#turn();
  }

  async end(): Promise<Played> {
    for (const watch of this.#watches) watch.checkReplay();
    await this.#town.stop();
    await this.#town.start();
    const found = await verify(this.#town.store);
    expect(found.findings, 'F1').toEqual([]);
    return {
      visits: this.#visits,
      servings: this.#servings,
      votes: this.#survey.voted,
      accepted: this.#messages.done,
      refused: this.#messages.refused,
    };
  }

  /** Monday is over: what the journal says of its end, what was counted, what is gone; then the new day. */
  async #turn(): Promise<void> {
    for (const watch of this.#watches) {
      await this.#read(watch, monday);
      const { ledger } = watch;
      expect(ledger.ended, 'O3 the day has ended').toBe(true);
      expect(ledger.at, 'O3 at the boundary').toBe(dayEnd(watch.site, monday));
      for (const { is } of ledger.stays.values()) expect(['ended', 'no-show']).toContain(is);
      expect(ledger.desks.size, 'O3 counters close').toBe(0);
      watch.checkReplay();
      const tally = tallyOf(ledger);
      expect(await keptFigures(this.#town.store, watch.id, monday), 'F1 the figures').toEqual(tally);
      const notes = await this.#town.store.readSheet(`notes-${watch.id}`, z.unknown());
      expect(notes, 'P1 notes are gone').toBeUndefined();
      this.#visits += tally.visits;
      this.#servings += tally.servings;
    }
    await this.#crowd.goHome();
    this.#printing.clear();
    for (const watch of this.#watches) watch.begin(tuesday);
    this.#town.clock.at(tuesday, '08:55');
    for (const name of [...clerks, head]) await this.#town.signInAgain(name);
    await this.#crowd.connectAll();
    await this.#check();
    await this.#survey.checkResults();
  }

  /** Everything that anybody can see, against the journal, the simulation's own count and what was acknowledged. */
  async #check(): Promise<void> {
    await this.#look();
    await this.#survey.checkCounts();
  }

  async #look(): Promise<void> {
    for (const watch of this.#watches) await this.#read(watch, watch.ledger.date);
    await Promise.all(this.#crowd.pages().map((page) => page.settle()));
    for (const watch of this.#watches) await watch.checkViews();
    for (const { message, page, answer } of this.#messages.acknowledged()) {
      const watch = this.#watches.find(({ id }) => id === page.site);
      const there = watch?.ledger.commands.get(message.id)?.version;
      expect(there, 'what was acknowledged is there').toBe(answer.version);
    }
    const desks = this.#watches.flatMap(({ ledger }) => [...ledger.desks.values()]);
    const people = desks.map(({ person }) => person);
    expect(new Set(people).size, 'L8 one counter at one site at a time').toBe(people.length);
  }

  /** What the journal holds since, and what becomes of the slips of it. */
  async #read(watch: Watch, date: string): Promise<void> {
    let reads = 0;
    do {
      reads += 1;
      if (reads > patience) throw new Error(`S4 nobody says what became of a slip in ${watch.id}`);
      const path = `/sites/${watch.id}/events?date=${date}&from=${watch.ledger.version + 1}`;
      const { status, body } = await this.#town.ask('GET', path);
      expect(status).toBe(200);
      const told = body as { date: string; entries: Entry[] };
      watch.read(told);
      for (const entry of told.entries) {
        this.#noteSender(entry);
        this.#noteSlips(watch, entry);
        await this.#survey.note(entry, watch.journal);
      }
    } while (this.#awaitsPrinter(watch));
  }

  /** With a token it may be there and wait for its repetition: the journal came first, and the token's count failed (V1). */
  #isNowhere({ message, page }: Sent): void {
    const watch = this.#watches.find(({ id }) => id === page.site);
    expect(watch?.ledger.commands.has(message.id), `what was refused is nowhere: ${message.id}`).toBe(false);
  }

  #noteSender({ command, by }: Entry): void {
    const name = this.#messages.senderOf(command)?.name;
    if (name === undefined || !by.startsWith('person:')) return;
    for (const { people } of this.#watches) {
      expect([undefined, by], `P5 ${name} has one name a day`).toContain(people.get(name));
      people.set(name, by);
    }
  }

  #noteSlips({ id }: Watch, { events }: Entry): void {
    for (const event of events) {
      const printed = event.type === 'slip-copied' || (event.type === 'ticket-taken' && event.slip);
      const change = Number(printed) - Number(event.type === 'slip-reported');
      this.#printing.set(id, (this.#printing.get(id) ?? 0) + change);
    }
  }

  /** Of a day that has ended nobody tells any more. */
  #awaitsPrinter({ id, ledger }: Watch): boolean {
    const due = (this.#printing.get(id) ?? 0) > 0 && !ledger.ended;
    return due && this.#town.printers.get(id)?.holds === false;
  }

  /** What came before is forgotten by every page; the disk alone remembers. */
  async #comeBack(): Promise<void> {
    for (const printer of this.#town.printers.values()) printer.release();
    await this.#town.start();
    this.#printing.clear();
    for (const { id, journal } of this.#watches) {
      const { body } = await this.#town.ask('GET', `/sites/${id}/events`);
      const kept = (body as { entries: Entry[] }).entries.slice(0, journal.length);
      expect(kept, 'nothing that was known is gone').toEqual(journal.slice(0, mostEntries));
    }
    await this.#crowd.connectAll();
    await this.#look();
    // Slips that were under way are told of as failed, once a visit.
    this.#printing.clear();
    for (const watch of this.#watches) watch.checkReplay();
  }

  #boards(): unknown {
    return this.#crowd.pages().flatMap((page) => {
      const view = page.view('display');
      return view ? [{ calls: view.calls, waiting: view.waiting, date: view.date }] : [];
    });
  }

  #bePrinters(): void {
    const { random } = this;
    for (const printer of this.#town.printers.values()) {
      if (random() < 0.03) printer.hold();
      if (random() < 0.2) printer.release();
      const failed = { outcome: 'failed', cause: 'paper-out' } as const;
      printer.outcome = random() < 0.1 ? failed : { outcome: oneOf(random, ['confirmed', 'sent']) };
    }
  }

  /** The time until somebody does something again: half a minute on average, rarely several. */
  #pause(): Millis {
    return Math.floor(-Math.log(1 - this.random()) * 30_000);
  }
}

/** Nobody can say what became of it until it is sent again. */
function isUnknown(sent: Sent): boolean {
  return !sent.ack || sentWhileDying.has(refusalOf(sent) ?? '');
}
