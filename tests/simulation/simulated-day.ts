// A day in the town, played from a seed: what people do follows from the seed and from what their pages show. Only what
// of several things sent at the same moment arrives first is left to the machine.

import { expect } from 'vitest';
import { z } from 'zod';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import { answers } from '../../core/ballot/survey.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command, CommandOf } from '../../core/day/commands.ts';
import type { Entry } from '../../core/day/events.ts';
import { languages } from '../../core/office/languages.ts';
import { dayEnd } from '../../core/opening.ts';
import type { CommandMessage } from '../../core/protocol.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { keptFigures } from '../../server/figures.ts';
import { verify } from '../../server/verify.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import type { Introduction } from '../support/front-desk.ts';
import { randomFrom } from '../support/random.ts';
import { answerOf, Page, refusalOf, type Sent } from './page.ts';
import { pressOf, someOf } from './presses.ts';
import { tallyOf } from './tally.ts';
import { clerks, head, monday, Town, tuesday } from './town.ts';
import { Watch } from './watch.ts';

/** What came of a whole run, for the test to see that it was lively. */
export type Played = {
  readonly steps: number;
  readonly visits: number;
  readonly servings: number;
  readonly votes: number;
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
};

type Staff = { readonly name: string; readonly page: Page; readonly watch: Watch };

const sentWhileDying = new Set(['store/failing', 'server/stopping']);
const mostPhones = 4;
const outcomes: readonly [TokenOutcome, ...TokenOutcome[]] = [
  'handed',
  'handed',
  'handed',
  'declined',
  'forgotten',
];

export async function playDay(seed: number, steps: number): Promise<Played> {
  const day = new SimulatedDay(seed);
  await day.begin();
  const calm = Math.floor(steps * (0.2 + 0.2 * day.random()));
  const crash = Math.floor(steps * (0.5 + 0.3 * day.random()));
  for (let step = 0; step < steps; step++) {
    await day.named(`step ${step}`, async () => {
      if (step === calm) await day.restart();
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
  readonly #kiosks: Page[] = [];
  readonly #staff: Staff[] = [];
  #phones: { page: Page; visit: string; number: string; secret: string }[] = [];
  readonly #accepted = new Map<string, { message: CommandMessage; page: Page; answer: Answer }>();
  /** Not looked for in the journal yet. */
  readonly #acknowledged: { id: string; site: string; version: number }[] = [];
  readonly #senders = new Map<string, Page>();
  readonly #tokens = new Map<string, TokenOutcome>();
  readonly #handed = new Map<TokenOutcome, number>();
  readonly #votes = new Map<string, number>();
  readonly #commandsAccepted = new Set<string>();
  readonly #refused = new Set<string>();
  /** Slips whose fate the journal does not tell yet, by site. */
  readonly #printing = new Map<string, number>();
  #survey = '';
  #codes: string[] = [];
  #ids = 0;
  #steps = 0;
  #visits = 0;
  #servings = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.random = randomFrom(seed);
    this.#town = new Town(this.random);
    const { office } = this.#town;
    this.#watches = [new Watch(office, 'raadhus', monday), new Watch(office, 'bov', monday)];
  }

  async begin(): Promise<void> {
    const [raadhus, bov] = this.#watches;
    await this.#town.settle();
    await this.#town.start();
    this.#survey = await this.#town.planSurvey();
    for (const { id } of this.#watches) {
      await this.#town.ask('POST', `/surveys/${this.#survey}/batches`, { site: id, count: 200 });
    }
    this.#codes = [...this.#town.printers.values()].flatMap((printer) => printer.codes());
    for (const watch of this.#watches) {
      const key = (role: 'kiosk' | 'display') => ({ site: watch.id, key: this.#town.keys.get(role) ?? '' });
      for (const device of ['kiosk-1', 'kiosk-2']) {
        const kiosk = this.#page(`${device} in ${watch.id}`, watch, () => ({
          role: 'kiosk',
          device,
          ...key('kiosk'),
        }));
        this.#kiosks.push(kiosk);
      }
      this.#page(`display in ${watch.id}`, watch, () => ({ role: 'display', ...key('display') }));
    }
    for (const name of clerks) this.#hire(name, name === 'erik' || name === 'fie' ? bov : raadhus);
    // Dorte works at both sites, with a page open at each.
    this.#hire('dorte', bov);
    this.#hire(head, raadhus);
    await this.#connectAll();
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
    this.#steps += 1;
    this.#town.clock.later(random() < 0.01 ? -below(random, 2 * MINUTE) : this.#pause());
    this.#bePrinters();
    const many = random() < 0.3 ? 2 + below(random, 5) : 1;
    const doings = Array.from({ length: many }, () => this.#doing());
    await Promise.all(doings.map((doing) => doing()));
    await this.#check();
    await this.#checkVotes();
  }

  /** The server is stopped in order and started again. */
  async restart(): Promise<void> {
    const before = this.#boards();
    await this.#town.stop();
    await this.#comeBack();
    await this.#checkVotes();
    expect(this.#boards(), 'a restart changes nothing on the displays').toEqual(before);
  }

  /** The power goes, or the program is killed, while people press. */
  async crash(): Promise<void> {
    const { random } = this;
    const messages = this.#pressesAtOnce(8);
    this.#town.strike(1 + below(random, 8), oneOf(random, ['cut', 'kill']));
    const sent = await Promise.all(messages.map(({ page, message }) => page.send(message)));
    for (const one of sent) if (!isUnknown(one)) this.#heard(one);
    this.#town.struck();
    await this.#town.stop();
    await this.#comeBack();
    for (const one of sent.filter(isUnknown)) this.#heard(await one.page.send(one.message));
    await this.#check();
    await this.#checkVotes();
  }

  /** The server runs through the night. */
  async nightOn(): Promise<void> {
    const { clock } = this.#town;
    clock.at(tuesday, '02:58');
    await this.#town.signInAgain(head);
    await this.#check();
    clock.at(tuesday, '03:04');
    // Whatever comes first turns the day.
    for (const kiosk of this.#kiosks) {
      const sent = await kiosk.send(
        this.#message(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false }),
      );
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
    await this.#checkVotes();
    await this.#town.stop();
    await this.#town.start();
    const found = await verify(this.#town.store);
    expect(found.findings, 'F1').toEqual([]);
    return {
      steps: this.#steps,
      visits: this.#visits,
      servings: this.#servings,
      votes: this.#voted(),
      accepted: this.#commandsAccepted,
      refused: this.#refused,
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
      this.#visits += tally.visits;
      this.#servings += tally.servings;
    }
    for (const { secret } of this.#phones) {
      expect((await this.#ticketPage(secret)).status, 'P3 the address leads nowhere').toBe(404);
    }
    expect(await this.#town.store.readSheet('notes-raadhus', z.unknown()), 'P1').toBeUndefined();
    for (const { page } of this.#phones) this.#retire(page);
    this.#phones = [];
    this.#printing.clear();
    for (const watch of this.#watches) watch.begin(tuesday);
    this.#town.clock.at(tuesday, '08:55');
    for (const name of [...clerks, head]) await this.#town.signInAgain(name);
    await this.#connectAll();
    await this.#check();
    await this.#checkVotes();
    await this.#checkResults();
  }

  // What people do.

  #doing(): () => Promise<unknown> {
    const { random } = this;
    const what = random();
    if (what < 0.17) return this.#arrival();
    if (what < 0.2) return this.#citizen();
    if (what < 0.23) return this.#supervisor();
    if (what < 0.26) return this.#repetition();
    if (what < 0.28) return this.#note();
    if (what < 0.3) return this.#reconnection();
    if (what < 0.31) return this.#lookAtTicket();
    const staff = someOf(random, this.#staff);
    const command = staff && this.#press(staff);
    return staff && command ? this.#sending(staff.page, command) : () => Promise.resolve();
  }

  #arrival(): () => Promise<unknown> {
    const { random } = this;
    const kiosk = someOf(random, this.#kiosks);
    const watch = this.#watchOf(kiosk?.site);
    const services = watch.site.services.filter(() => random() < 0.12).slice(0, 3);
    const language = oneOf(random, languages);
    const wanted = services.length === 0 ? ['pas'] : services;
    const slip = random() < 0.9;
    const take: CommandOf<'take'> = { command: 'take', services: wanted, language, slip };
    if (!kiosk || random() < 0.1) return this.#takingOverRest(watch, take);
    const sending = this.#sending(kiosk, take);
    const follows = random() < 0.3;
    return async () => {
      const sent = await sending();
      const url = sent.ack?.ok ? sent.ack.ticket?.url : undefined;
      const { visit, number } = answerOf(sent) ?? {};
      if (url && visit && number && follows) await this.#follow(watch, url, visit, number);
    };
  }

  #takingOverRest(watch: Watch, take: CommandOf<'take'>): () => Promise<void> {
    const { command: _command, ...body } = take;
    const id = this.#newId();
    return async () => {
      const request = {
        body,
        token: this.#town.keys.get('integration') ?? '',
        headers: { 'idempotency-key': id },
      };
      const first = await this.#town.desk.rest('POST', `/sites/${watch.id}/tickets`, request);
      const again = await this.#town.desk.rest('POST', `/sites/${watch.id}/tickets`, request);
      expect(again.status).toBe(first.status);
      if (first.status !== 201) return;
      expect(again.body, 'L7 over REST').toMatchObject({
        visit: (first.body as Answer).visit,
        number: (first.body as Answer).number,
        version: (first.body as Answer).version,
      });
    };
  }

  /** A citizen with a phone: keeps the number, looks, or gives up. */
  #citizen(): () => Promise<unknown> {
    const { random } = this;
    const phone = someOf(random, this.#phones);
    const kiosk = this.#kiosks.find(({ site }) => site === phone?.page.site);
    if (!phone || !kiosk) return () => Promise.resolve();
    if (random() < 0.6) return this.#sending(kiosk, { command: 'keep-number', visit: phone.visit });
    return this.#sending(phone.page, { command: 'leave', visit: phone.visit });
  }

  #supervisor(): () => Promise<unknown> {
    const { random } = this;
    const boss = this.#staff.find(({ name }) => name === head);
    if (!boss) return () => Promise.resolve();
    const view = boss.page.view('staff');
    if (view && !view.taking.open) return this.#sending(boss.page, { command: 'allow-taking' });
    const busy = view?.counters.filter(({ state }) => state !== 'closed') ?? [];
    const counter = someOf(random, busy)?.id ?? '1';
    return this.#sending(
      boss.page,
      random() < 0.5 ? { command: 'stop-taking' } : { command: 'free', counter },
    );
  }

  /** Something that was accepted comes again, long after: a client that never heard the answer. */
  #repetition(): () => Promise<unknown> {
    const old = someOf(this.random, [...this.#accepted.values()]);
    if (!old) return () => Promise.resolve();
    const otherBody = this.random() < 0.2;
    return async () => {
      const { message, page, answer } = old;
      if (otherBody) {
        const sent = await page.send({ ...message, command: { command: 'call-help' } });
        expect(['command/reused', 'role/forbidden', undefined], 'L7').toContain(refusalOf(sent));
        return;
      }
      const sent = await page.send(message);
      if (sent.ack) expect(answerOf(sent), `L7 ${message.command.command} again`).toEqual(answer);
    };
  }

  #note(): () => Promise<unknown> {
    const { random } = this;
    const staff = someOf(random, this.#staff);
    const visit = staff?.page.view('staff')?.current?.visit;
    if (!staff || visit === undefined) return () => Promise.resolve();
    const text = random() < 0.3 ? '' : `kørestol, skranke ${below(random, 9)}`;
    const id = this.#newId();
    return async () => {
      const ack = await staff.page.note(visit, text, id);
      if (!ack?.ok) return;
      if (text === '') staff.watch.notes.delete(visit);
      else staff.watch.notes.set(visit, text);
    };
  }

  #reconnection(): () => Promise<void> {
    const page = someOf(this.random, this.#pages());
    return async () => {
      if (page) await page.connect(this.#town.url);
    };
  }

  #lookAtTicket(): () => Promise<void> {
    const phone = someOf(this.random, this.#phones);
    return async () => {
      if (!phone) return;
      const { status, html } = await this.#ticketPage(phone.secret);
      expect(status).toBe(200);
      expect(html).toContain(phone.number);
    };
  }

  #press({ page, watch }: Staff): Command | undefined {
    const view = page.view('staff');
    const place = page.view('place');
    if (!view || !place) throw new Error(`${page.name} in ${watch.id} sees nothing`);
    return pressOf(view, place, this.random);
  }

  /** Once; twice at the same time; or the link breaks before the answer comes, and it is sent again. */
  #sending(page: Page, command: Command): () => Promise<Sent> {
    const message = this.#message(page, command);
    const way = this.random();
    return async () => {
      if (way < 0.08) {
        const [first, second] = await Promise.all([page.send(message), page.send(message)]);
        if (first.ack && second.ack && answerOf(first)) {
          expect(answerOf(second), 'L7 a double tap').toEqual(answerOf(first));
        }
        this.#heard(first);
        return first;
      }
      const lost = way < 0.15 ? page.send(message) : undefined;
      if (lost) await page.connect(this.#town.url);
      await lost;
      for (;;) {
        const sent = await page.send(message);
        this.#heard(sent);
        if (sent.ack) return sent;
      }
    };
  }

  #message(page: Page, command: Command): CommandMessage {
    const { random } = this;
    const ends = command.command === 'finish' || command.command === 'finish-and-next';
    const token = ends && random() < 0.9 ? oneOf(random, outcomes) : undefined;
    const id = this.#newId();
    this.#senders.set(id, page);
    if (token) this.#tokens.set(id, token);
    return { id, command, ...(token ? { token } : {}) };
  }

  #pressesAtOnce(most: number): { page: Page; message: CommandMessage }[] {
    const presses: { page: Page; message: CommandMessage }[] = [];
    for (const staff of this.#staff) {
      const command = this.#press(staff);
      // Opening asks the other site, which may not answer any more.
      if (!command || command.command === 'open' || presses.length >= most / 2) continue;
      presses.push({ page: staff.page, message: this.#message(staff.page, command) });
    }
    while (presses.length < most) {
      const page = someOf(this.random, this.#kiosks);
      const take: Command = { command: 'take', services: ['pas', 'mitid'], language: 'de', slip: true };
      if (page) presses.push({ page, message: this.#message(page, take) });
    }
    return presses;
  }

  #heard(sent: Sent): void {
    const { message, page } = sent;
    const answer = answerOf(sent);
    const refused = refusalOf(sent);
    if (refused !== undefined) this.#refused.add(refused);
    if (!answer) return;
    this.#accepted.set(message.id, { message, page, answer });
    this.#acknowledged.push({ id: message.id, site: page.site, version: answer.version });
    this.#commandsAccepted.add(message.command.command);
  }

  async #follow(watch: Watch, url: string, visit: string, number: string): Promise<void> {
    const secret = url.slice(url.lastIndexOf('/') + 1);
    const page = this.#page(`phone of ${number}`, watch, () => ({ role: 'phone', secret }));
    this.#phones.push({ page, visit, number, secret });
    await page.connect(this.#town.url);
    const [oldest] = this.#phones;
    if (this.#phones.length <= mostPhones || !oldest) return;
    this.#phones = this.#phones.filter((phone) => phone !== oldest);
    this.#retire(oldest.page);
  }

  async #vote(): Promise<void> {
    const token = this.#codes.shift();
    if (token === undefined) return;
    const answer = oneOf(this.random, ['satisfied', 'satisfied', ...answers]);
    const request = { body: { token, answer }, headers: { 'idempotency-key': this.#newId() } };
    const votes = await Promise.all(
      Array.from({ length: 1 + below(this.random, 2) }, () =>
        this.#town.desk.rest('POST', '/votes', request),
      ),
    );
    for (const { status } of votes) expect(status, 'V5 a vote and its repetition').toBe(201);
    this.#votes.set(answer, (this.#votes.get(answer) ?? 0) + 1);
    if (this.random() < 0.1) {
      const { status } = await this.#town.desk.rest('POST', '/votes', { body: { token, answer } });
      expect(status, 'V4 spent').toBe(409);
    }
  }

  // What must hold.

  async #check(): Promise<void> {
    for (const watch of this.#watches) await this.#read(watch, watch.ledger.date);
    await Promise.all(this.#pages().map((page) => page.settle()));
    for (const watch of this.#watches) watch.checkViews();
    for (const { id, site, version } of this.#acknowledged.splice(0)) {
      const there = this.#watchOf(site).ledger.commands.get(id)?.version;
      expect(there, 'what was acknowledged is there').toBe(version);
    }
    const people = this.#watches.flatMap(({ ledger }) =>
      [...ledger.desks.values()].map(({ person }) => person),
    );
    expect(new Set(people).size, 'one counter at one site at a time').toBe(people.length);
  }

  /** What the journal holds since, and what becomes of the slips of it. */
  async #read(watch: Watch, date: string): Promise<void> {
    do {
      const from = watch.ledger.version + 1;
      const { status, body } = await this.#town.ask(
        'GET',
        `/sites/${watch.id}/events?date=${date}&from=${from}`,
      );
      expect(status).toBe(200);
      const told = body as { date: string; entries: Entry[] };
      watch.read(told);
      for (const entry of told.entries) await this.#noteEntry(watch, entry);
    } while (this.#awaitsPrinter(watch));
  }

  async #noteEntry(watch: Watch, entry: Entry): Promise<void> {
    const { name } = this.#senders.get(entry.command) ?? {};
    if (name !== undefined && entry.by.startsWith('person:')) {
      for (const each of this.#watches) {
        expect([undefined, entry.by], `P5 ${name} has one name a day`).toContain(each.people.get(name));
        each.people.set(name, entry.by);
      }
    }
    const [first] = entry.events;
    for (const event of entry.events) {
      const printed = event.type === 'slip-copied' || (event.type === 'ticket-taken' && event.slip);
      if (printed) this.#printing.set(watch.id, (this.#printing.get(watch.id) ?? 0) + 1);
      if (event.type === 'slip-reported')
        this.#printing.set(watch.id, (this.#printing.get(watch.id) ?? 0) - 1);
      if (event.type !== 'ended' || event.cause !== 'served') continue;
      const token = this.#tokens.get(entry.command);
      if (!token) continue;
      this.#handed.set(token, (this.#handed.get(token) ?? 0) + 1);
      if (token === 'handed' && this.random() < 0.8) await this.#vote();
    }
    if (first?.type !== 'undone') return;
    const press = watch.journal.find(({ command }) => command === first.press);
    const served = press?.events.some((event) => event.type === 'ended' && event.cause === 'served');
    const token = this.#tokens.get(first.press);
    if (served && token) this.#handed.set(token, (this.#handed.get(token) ?? 0) - 1);
  }

  #awaitsPrinter(watch: Watch): boolean {
    return (this.#printing.get(watch.id) ?? 0) > 0 && this.#town.printers.get(watch.id)?.holds === false;
  }

  async #checkVotes(): Promise<void> {
    const { body } = await this.#town.ask('GET', `/surveys/${this.#survey}`);
    const counted = Object.entries((body as { outcomes: object }).outcomes).filter(([, count]) => count > 0);
    expect(new Map(counted), 'V1 what became of the tokens').toEqual(
      new Map([...this.#handed].filter(([, count]) => count > 0)),
    );
    expect(body, 'V4 each vote once').toMatchObject({ voted: this.#voted() });
  }

  async #checkResults(): Promise<void> {
    if (this.#voted() < 10) return;
    const { body } = await this.#town.ask('GET', `/surveys/${this.#survey}/results`);
    const { total } = body as { total: { votes: number; shares: { answer: string; count: number }[] } };
    expect(total.votes, 'V6').toBe(this.#voted());
    for (const { answer, count } of total.shares) expect(count, 'V7').toBe(this.#votes.get(answer) ?? 0);
  }

  #voted(): number {
    return [...this.#votes.values()].reduce((sum, count) => sum + count, 0);
  }

  // How the world is.

  /** What came before is forgotten by every page; the disk alone remembers. */
  async #comeBack(): Promise<void> {
    for (const printer of this.#town.printers.values()) printer.release();
    await this.#town.start();
    this.#printing.clear();
    const journals = this.#watches.map(({ journal }) => [...journal]);
    for (const [i, watch] of this.#watches.entries()) {
      const { body } = await this.#town.ask('GET', `/sites/${watch.id}/events`);
      const kept = (body as { entries: Entry[] }).entries.slice(0, journals[i]?.length);
      expect(kept, 'nothing that was known is gone').toEqual(journals[i]?.slice(0, 1000));
    }
    await this.#connectAll();
    await this.#check();
    // Slips that were under way are told of as failed, once a visit.
    this.#printing.clear();
    for (const watch of this.#watches) watch.checkReplay();
  }

  async #connectAll(): Promise<void> {
    await Promise.all(this.#pages().map((page) => page.connect(this.#town.url)));
  }

  #boards(): unknown {
    return this.#pages().flatMap((page) => {
      const view = page.view('display');
      return view ? [{ calls: view.calls, waiting: view.waiting, date: view.date }] : [];
    });
  }

  #bePrinters(): void {
    for (const printer of this.#town.printers.values()) {
      if (this.random() < 0.03) printer.hold();
      if (this.random() < 0.2) printer.release();
      const failed = { outcome: 'failed', cause: 'paper-out' } as const;
      printer.outcome = this.random() < 0.1 ? failed : { outcome: oneOf(this.random, ['confirmed', 'sent']) };
    }
  }

  /** The time until somebody does something again: half a minute on average, rarely several. */
  #pause(): Millis {
    return Math.floor(-Math.log(1 - this.random()) * 30_000);
  }

  async #ticketPage(secret: string): Promise<{ status: number; html: string }> {
    const response = await fetch(`${this.#town.url}/t/${secret}`);
    return { status: response.status, html: await response.text() };
  }

  #hire(name: string, watch: Watch): void {
    const token = () => this.#town.sessions.get(name) ?? '';
    const page = this.#page(name, watch, () => ({ role: 'staff', site: watch.id, session: token() }));
    this.#staff.push({ name, page, watch });
  }

  #page(name: string, watch: Watch, introduction: () => Introduction): Page {
    const page = new Page(name, watch.id, introduction);
    watch.pages.push(page);
    return page;
  }

  #retire(page: Page): void {
    page.cut();
    const { pages } = this.#watchOf(page.site);
    pages.splice(pages.indexOf(page), 1);
  }

  #pages(): Page[] {
    return this.#watches.flatMap(({ pages }) => pages);
  }

  #watchOf(site: string | undefined): Watch {
    const [raadhus, bov] = this.#watches;
    return site === bov.id ? bov : raadhus;
  }

  #newId(): string {
    this.#ids += 1;
    return `seed-${this.#seed}-${String(this.#ids).padStart(5, '0')}`;
  }
}

function isUnknown(sent: Sent): boolean {
  return !sent.ack || sentWhileDying.has(refusalOf(sent) ?? '');
}
