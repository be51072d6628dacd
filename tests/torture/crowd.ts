// People and machines at work from outside: each presses, asks again when nothing was heard, now and then gives up; and all
// of it is written down.

import { setTimeout } from 'node:timers/promises';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import { answers } from '../../core/ballot/survey.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command } from '../../core/day/commands.ts';
import type { CommandMessage } from '../../core/protocol.ts';
import { DAY, type Millis } from '../../core/time.ts';
import { pressOf } from '../simulation/presses.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import type { Introduction } from '../support/front-desk.ts';
import { randomFrom } from '../support/random.ts';
import { type Book, isPassing } from './book.ts';
import { clerks, type Furnished, head, password, type SiteId, sites } from './furnish.ts';
import { Link } from './link.ts';
import { ask, type Reply } from './rest.ts';

/** Nobody presses faster than so many milliseconds on average. */
const pause = 60;
const givesUp = 0.1;
const outcomes: readonly [TokenOutcome, ...TokenOutcome[]] = ['handed', 'handed', 'declined'];
/** Undone, a press that told of a token is counted no more; that has tests of its own. */
const untried = new Set<string>(['undo', 'end-day']);

/** Something that was acknowledged, to be asked again. */
type Heard = { readonly link: Link; readonly message: CommandMessage; readonly answer: Answer };

export type CrowdParts = {
  readonly url: string;
  /** What those at the second site open: the same server over another network. */
  readonly urlInBov: string;
  readonly seed: number;
  readonly book: Book;
  readonly furnished: Furnished;
  /** The server's clock. */
  readonly now: () => Millis;
};

export class Crowd {
  readonly #parts: CrowdParts;
  readonly #random: Random;
  readonly #links: { readonly link: Link; readonly site: SiteId }[] = [];
  readonly #sessions = new Map<string, string>();
  #heard: Heard[] = [];
  #working = false;
  #signingIn: Promise<void> = Promise.resolve();
  #over = false;
  #up = false;
  /** Who has begun something and does not know what became of it. */
  readonly #busy = new Set<string>();
  #asking = 0;
  #waiting: (() => void)[] = [];
  #ids = 0;
  readonly #lives: Promise<void>[] = [];
  /** What people were told that cannot be. */
  readonly #broken: string[] = [];

  constructor(parts: CrowdParts) {
    this.#parts = parts;
    this.#random = randomFrom(parts.seed);
  }

  /** Everybody comes. The server is up. */
  async begin(): Promise<void> {
    this.#up = true;
    for (const site of sites) {
      const key = (role: 'kiosk' | 'display') => this.#parts.furnished.keys.get(role) ?? '';
      for (const device of ['kiosk-1', 'kiosk-2']) {
        const link = this.#page(site, { role: 'kiosk', site, device, key: key('kiosk') });
        this.#live(link.name, () => this.#takeAt(link, site));
      }
      this.#page(site, { role: 'display', site, key: key('display') });
      this.#live(`website in ${site}`, () => this.#takeOverRest(site));
      this.#live(`bookings in ${site}`, () => this.#book(site));
    }
    for (const [i, name] of [...clerks, head].entries())
      await this.#hire(name, i % 3 === 2 ? 'bov' : 'raadhus');
    this.#live('first voter', () => this.#vote());
    this.#live('second voter', () => this.#vote());
    this.#live('phone calls', () => this.#enterCalls());
  }

  work(): void {
    this.#working = true;
    this.#wake();
  }

  /** Nobody begins anything. */
  pause(): void {
    this.#working = false;
  }

  /** Nobody begins anything; resolves when everybody has heard what became of what they had begun, or nobody will. */
  async rest(): Promise<void> {
    this.#working = false;
    const quiet = async () => {
      while (this.#busy.size > 0) await this.#change();
      return true;
    };
    if (!(await within(quiet)))
      this.#broken.push(`nobody told what became of it: ${[...this.#busy].join(', ')}`);
  }

  /** The server is gone; resolves when nobody waits for an answer of it. */
  async down(): Promise<void> {
    this.#working = false;
    this.#up = false;
    while (this.#asking > 0) await this.#change();
  }

  up(): void {
    this.#up = true;
    this.#wake();
  }

  async end(): Promise<void> {
    await this.rest();
    this.#over = true;
    this.#wake();
    for (const { link } of this.#links) link.close();
    await Promise.all(this.#lives);
  }

  /** Another day: what was accepted two days ago is remembered no more. */
  leap(): void {
    this.#heard = [];
  }

  /** What was acknowledged is asked again: the answer is the first one (L7). Answers every promise that is broken. */
  async askAgain(count: number): Promise<string[]> {
    const broken = this.#broken.splice(0);
    for (let i = 0; i < count && this.#heard.length > 0; i++) {
      const { link, message, answer } = this.#heard[below(this.#random, this.#heard.length)] as Heard;
      const ack = await link.send(message);
      if (ack && !(ack.ok && JSON.stringify(ack.answer) === JSON.stringify(answer)) && !isPassingAck(ack))
        broken.push(`L7 ${message.id} again: ${JSON.stringify(ack)}, first ${JSON.stringify(answer)}`);
    }
    return broken;
  }

  /** Every page has come back by itself and shows what one sees that is opened now. To be called while all rest. */
  async lookAround(): Promise<string[]> {
    const looks = this.#links.map(async ({ link }) => {
      const session = this.#sessions.get(link.name);
      const introduction = { ...link.introduction, ...(session === undefined ? {} : { session }) };
      const fresh: Link = new Link(`${link.name} anew`, this.#parts.url, introduction as Introduction, () =>
        this.#signInAgain(link.name, fresh),
      );
      const name = link.introduction.role as 'kiosk' | 'display' | 'staff';
      const same = () => comparable(link.view(name)) === comparable(fresh.view(name));
      const agree = await within(async () => {
        while (!fresh.view(name) || !same()) await Promise.race([fresh.next(), link.next()]);
        return true;
      });
      fresh.close();
      if (agree) return [];
      return [
        `S1 ${link.name} shows ${comparable(link.view(name))}; opened now ${comparable(fresh.view(name))}`,
      ];
    });
    return (await Promise.all(looks)).flat();
  }

  #page(site: SiteId, introduction: Introduction): Link {
    const name =
      'device' in introduction ? `${introduction.device} in ${site}` : `${introduction.role} in ${site}`;
    const link = new Link(name, this.#urlIn(site), introduction, () => {});
    this.#links.push({ link, site });
    return link;
  }

  async #hire(name: string, site: SiteId): Promise<void> {
    const session = await this.#signIn(name);
    const link: Link = new Link(name, this.#urlIn(site), { role: 'staff', site, session }, () =>
      this.#signInAgain(name, link),
    );
    this.#links.push({ link, site });
    const random = this.#randomOf();
    this.#live(name, async () => {
      const view = link.view('staff');
      const place = link.view('place');
      const command = view && place ? pressOf(view, place, random) : undefined;
      if (command && !untried.has(command.command)) await this.#say(link, site, command, random);
    });
  }

  /** The session ended, over night or just now: whoever comes back signs in, one after the other. */
  #signInAgain(name: string, link: Link): void {
    this.#signingIn = this.#signingIn.then(async () => link.again(await this.#signIn(name)));
  }

  async #signIn(name: string): Promise<string> {
    const { body } = await this.#askUntil(() => this.#ask('POST', '/session', { body: { name, password } }));
    const { token } = body as { token: string };
    this.#sessions.set(name, token);
    return token;
  }

  async #takeAt(link: Link, site: SiteId): Promise<void> {
    const random = this.#random;
    const services = oneOf(random, [['pas'], ['flytning'], ['pas', 'mitid'], ['koerekort']]);
    await this.#say(link, site, { command: 'take', services, language: 'da', slip: random() < 0.5 }, random);
  }

  /** Until an answer comes, or the patience ends. */
  async #say(link: Link, site: SiteId, command: Command, random: Random): Promise<void> {
    const ends = command.command === 'finish' || command.command === 'finish-and-next';
    const token = ends ? oneOf(random, outcomes) : undefined;
    const message = { id: this.#newId(), command, ...(token ? { token } : {}) };
    const { book } = this.#parts;
    const impatient = random() < givesUp;
    do {
      await link.connected();
      if (this.#over) return;
      book.sent(message.id, site, token !== undefined);
      const ack = await this.#heardOf(() => link.send(message));
      if (!ack) book.lost(message.id);
      else if (ack.ok) {
        book.accepted(message.id, ack.answer.version);
        this.#heard.push({ link, message, answer: ack.answer });
      } else book.refused(message.id, ack.refusal.refused);
      if (ack && !isPassingAck(ack)) return;
      await setTimeout(pause);
    } while (!impatient && !this.#over);
  }

  async #takeOverRest(site: SiteId): Promise<void> {
    const body = { services: ['pas'], language: 'de', slip: false };
    await this.#sayOverRest(site, `/sites/${site}/tickets`, body, 'integration');
  }

  async #book(site: SiteId): Promise<void> {
    const time = this.#parts.now() + (1 + below(this.#random, 20)) * DAY;
    await this.#sayOverRest(site, `/sites/${site}/bookings`, { time, services: ['pas'] }, 'integration');
  }

  async #sayOverRest(site: SiteId, path: string, body: object, role: 'integration'): Promise<void> {
    const { book, furnished } = this.#parts;
    const id = this.#newId();
    const impatient = this.#random() < givesUp;
    do {
      await this.#untilUp();
      if (this.#over) return;
      book.sent(id, site, false);
      const request = { body, id, token: furnished.keys.get(role) };
      const reply = await this.#heardOf(() => ask(this.#urlIn(site), 'POST', path, request));
      if (!reply) book.lost(id);
      else if (reply.refused !== undefined) book.refused(id, reply.refused);
      else book.accepted(id, (reply.body as { version?: number }).version);
      if (reply && !isPassing(reply.refused ?? '')) return;
      await setTimeout(pause);
    } while (!impatient && !this.#over);
  }

  /** With a token of their own; now and then with one that has voted. */
  async #vote(): Promise<void> {
    const { book, furnished } = this.#parts;
    const token = furnished.tokens.pop();
    if (token === undefined) return;
    const answer = oneOf(this.#random, answers as unknown as [(typeof answers)[number]]);
    const id = this.#newId();
    const impatient = this.#random() < givesUp;
    do {
      await this.#untilUp();
      if (this.#over) return;
      book.voting(token, answer);
      const reply = await this.#ask('POST', '/votes', { body: { token, answer }, id });
      book.voted(token, reply && (reply.refused ?? 'none'));
      if (reply && !isPassing(reply.refused ?? '')) return;
      await setTimeout(pause);
    } while (!impatient && !this.#over);
  }

  /** Phone calls of days past, by the supervisor: a document. */
  async #enterCalls(): Promise<void> {
    const { book } = this.#parts;
    const date = `2025-${String(1 + below(this.#random, 12)).padStart(2, '0')}-${String(1 + below(this.#random, 28)).padStart(2, '0')}`;
    const calls = below(this.#random, 1000);
    await this.#untilUp();
    if (this.#over) return;
    book.entering(date, calls);
    const token = this.#sessions.get(head);
    const reply = await this.#ask('PUT', '/phone-calls/2025', { body: { [date]: calls }, token });
    if (reply?.status === 200) book.entered(date, calls);
  }

  #ask(...[method, path, request]: Parameters<typeof ask> extends [string, ...infer R] ? R : never) {
    return this.#heardOf(() => ask(this.#parts.url, method, path, request));
  }

  async #askUntil(askOnce: () => Promise<Reply | undefined>): Promise<Reply> {
    for (;;) {
      await this.#untilUp();
      const reply = await askOnce();
      if (reply && reply.status < 300) return reply;
      await setTimeout(500);
    }
  }

  async #heardOf<Result>(asking: () => Promise<Result>): Promise<Result> {
    this.#asking += 1;
    try {
      return await asking();
    } finally {
      this.#asking -= 1;
      this.#wake();
    }
  }

  #urlIn(site: SiteId): string {
    return site === 'bov' ? this.#parts.urlInBov : this.#parts.url;
  }

  #live(name: string, act: () => Promise<void>): void {
    const random = this.#randomOf();
    const living = async () => {
      while (!this.#over) {
        if (!this.#working) {
          await this.#change();
          continue;
        }
        this.#busy.add(name);
        await act().catch((error) => this.#broken.push(String(error)));
        this.#busy.delete(name);
        this.#wake();
        await setTimeout(below(random, 2 * pause));
      }
    };
    this.#lives.push(living());
  }

  async #untilUp(): Promise<void> {
    while (!this.#up && !this.#over) await this.#change();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const woken of this.#waiting.splice(0)) woken();
  }

  #randomOf(): Random {
    return randomFrom(below(this.#random, 2 ** 31));
  }

  #newId(): string {
    this.#ids += 1;
    return `seed-${this.#parts.seed}-${String(this.#ids).padStart(6, '0')}`;
  }
}

function isPassingAck(ack: { ok: boolean; refusal?: { refused: string } }): boolean {
  return isPassing(ack.refusal?.refused ?? '');
}

/** Longer than any view is held back; who waits that long waits for ever. */
const patience = 120_000;

async function within<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  const over = new AbortController();
  const late = setTimeout(patience, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  try {
    return await Promise.race([work(), late]);
  } finally {
    over.abort();
  }
}

/** Without what goes on by itself: the time, and estimates that follow from it. */
function comparable(view: unknown): string {
  return JSON.stringify(view, (key, value) =>
    ['at', 'wait', 'waits'].includes(key) && key !== '' ? undefined : value,
  );
}
