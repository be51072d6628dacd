// The people of the town with their pages, and what one of them does next. Each choice is made before anything is sent, so
// that it follows from the seed and from what the pages show.

import { expect } from 'vitest';
import type { Answer } from '../../core/day/answer.ts';
import type { Command, CommandOf } from '../../core/day/commands.ts';
import { citizenLanguages } from '../../core/office/languages.ts';
import type { CommandMessage, ViewOf } from '../../core/protocol.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import type { Introduction } from '../support/front-desk.ts';
import type { Messages } from './messages.ts';
import { answerOf, Page, refusalOf, type Sent } from './page.ts';
import { pressOf, someOf } from './presses.ts';
import { clerks, head, type Town } from './town.ts';
import type { Watch } from './watch.ts';

/** Something that somebody is about to do. */
export type Doing = () => Promise<unknown>;

type Staff = { readonly name: string; readonly page: Page; readonly watch: Watch };
type Phone = {
  readonly page: Page;
  readonly visit: string;
  readonly number: string;
  readonly secret: string;
};

const mostPhones = 4;
const nothing: Doing = () => Promise.resolve();

export class Crowd {
  readonly #town: Town;
  readonly #watches: readonly [Watch, Watch];
  readonly #messages: Messages;
  readonly #random: Random;
  readonly #kiosks: Page[] = [];
  readonly #staff: Staff[] = [];
  #phones: Phone[] = [];

  constructor(town: Town, watches: readonly [Watch, Watch], messages: Messages, random: Random) {
    this.#town = town;
    this.#watches = watches;
    this.#messages = messages;
    this.#random = random;
    const [raadhus, bov] = watches;
    for (const watch of watches) this.#furnish(watch);
    for (const name of clerks) this.#hire(name, name === 'erik' || name === 'fie' ? bov : raadhus);
    // Dorte works at both sites, with a page open at each.
    this.#hire('dorte', bov);
    this.#hire(head, raadhus);
  }

  get kiosks(): readonly Page[] {
    return this.#kiosks;
  }

  pages(): Page[] {
    return this.#watches.flatMap(({ pages }) => pages);
  }

  async connectAll(): Promise<void> {
    await Promise.all(this.pages().map((page) => page.connect(this.#town.url)));
  }

  doing(): Doing {
    const what = this.#random();
    if (what < 0.17) return this.#arrival();
    if (what < 0.2) return this.#citizen();
    if (what < 0.23) return this.#supervisor();
    if (what < 0.26) return this.#repetition();
    if (what < 0.28) return this.#note();
    if (what < 0.3) return this.#reconnection();
    if (what < 0.31) return this.#lookAtTicket();
    const staff = someOf(this.#random, this.#staff);
    const command = staff && this.#press(staff);
    return staff && command ? this.#sending(staff.page, command) : nothing;
  }

  /** So many presses of different people, to be sent at the same moment. */
  pressesAtOnce(most: number): { page: Page; message: CommandMessage }[] {
    const presses: { page: Page; message: CommandMessage }[] = [];
    for (const staff of this.#staff) {
      const command = this.#press(staff);
      // Opening asks the other site, which may not answer any more.
      if (!command || command.command === 'open' || presses.length >= most / 2) continue;
      presses.push({ page: staff.page, message: this.#messages.of(staff.page, command) });
    }
    while (presses.length < most) {
      const page = someOf(this.#random, this.#kiosks);
      const take: Command = { command: 'take', services: ['pas', 'mitid'], language: 'de', slip: true };
      if (page) presses.push({ page, message: this.#messages.of(page, take) });
    }
    return presses;
  }

  /** The day is over, and so are its tickets. */
  async goHome(): Promise<void> {
    for (const { secret, page } of this.#phones) {
      expect((await this.#ticketPage(secret)).status, 'P3 the address leads nowhere').toBe(404);
      this.#retire(page);
    }
    this.#phones = [];
  }

  /** A citizen comes to a kiosk, or is announced by an integration; some follow their number on the phone. */
  #arrival(): Doing {
    const random = this.#random;
    const kiosk = someOf(random, this.#kiosks);
    const watch = this.#watchOf(kiosk?.site);
    const wished = watch.site.services.filter(() => random() < 0.12).slice(0, 3);
    const services = wished.length === 0 ? ['pas'] : wished;
    const language = oneOf(random, citizenLanguages);
    const take: CommandOf<'take'> = { command: 'take', services, language, slip: random() < 0.9 };
    if (!kiosk || random() < 0.1) return this.#takingOverRest(watch, take);
    const sending = this.#sending(kiosk, take);
    const follows = random() < 0.3;
    return async () => {
      const sent = await sending();
      if (follows) await this.#follow(watch, sent);
    };
  }

  #takingOverRest({ id: site }: Watch, take: CommandOf<'take'>): Doing {
    const { command: _command, ...body } = take;
    const token = this.#town.keys.get('integration') ?? '';
    const headers = { 'idempotency-key': this.#messages.newId() };
    const post = () => this.#town.desk.rest('POST', `/sites/${site}/tickets`, { body, token, headers });
    return async () => {
      const first = await post();
      const again = await post();
      expect(again.status).toBe(first.status);
      if (first.status !== 201) return;
      const { visit, number, version } = first.body as Answer;
      expect(again.body, 'L7 over REST').toMatchObject({ visit, number, version });
    };
  }

  /** A citizen with a phone has the number, or gives up. */
  #citizen(): Doing {
    const phone = someOf(this.#random, this.#phones);
    const kiosk = this.#kiosks.find(({ site }) => site === phone?.page.site);
    if (!phone || !kiosk) return nothing;
    const { visit, page } = phone;
    if (this.#random() < 0.6) return this.#sending(kiosk, { command: 'keep-number', visit });
    return this.#sending(page, { command: 'leave', visit });
  }

  #supervisor(): Doing {
    const page = this.#staff.find(({ name }) => name === head)?.page;
    const view = page?.view('staff');
    const room = page?.view('room');
    if (!page || !view || !room) return nothing;
    if (!view.taking.open) return this.#sending(page, { command: 'allow-taking' });
    return this.#sending(page, this.#leading(room));
  }

  #leading({ counters, services, messages }: ViewOf<'room'>): Command {
    const random = this.#random;
    const counter =
      someOf(
        random,
        counters.filter(({ state }) => state !== 'closed'),
      )?.id ?? '1';
    const stopped = services.find((row) => row.stopped)?.id;
    const message = messages[0]?.id;
    const service = someOf(random, services)?.id ?? 'pas';
    const what = random();
    if (what < 0.2) return { command: 'stop-taking' };
    if (what < 0.4) return { command: 'free', counter };
    if (what < 0.55) {
      const helps = services.slice(0, 3).map(({ id }) => id);
      return { command: 'assign', counter, serves: [service], helps, because: 'many-wait' };
    }
    if (stopped !== undefined) return { command: 'allow-taking', service: stopped };
    if (what < 0.7) return { command: 'stop-taking', service };
    if (message !== undefined) return { command: 'take-down-message', message };
    return { command: 'put-up-message', text: { da: `Skranke ${counter} er flyttet.` } };
  }

  /** Something that was accepted comes again, long after: from a client that never heard the answer. */
  #repetition(): Doing {
    const old = someOf(this.#random, [...this.#messages.accepted.values()]);
    if (!old) return nothing;
    const { message, page, answer } = old;
    if (this.#random() < 0.2) {
      return async () => {
        const sent = await page.send({ ...message, command: { command: 'call-help' } });
        expect(['command/reused', 'role/forbidden', undefined], 'L7').toContain(refusalOf(sent));
      };
    }
    return async () => {
      const sent = await page.send(message);
      if (sent.ack) expect(answerOf(sent), `L7 ${message.command.command} again`).toEqual(answer);
    };
  }

  #note(): Doing {
    const staff = someOf(this.#random, this.#staff);
    const visit = staff?.page.view('staff')?.current?.visit;
    if (!staff || visit === undefined) return nothing;
    const text = this.#random() < 0.3 ? '' : `kørestol, skranke ${below(this.#random, 9)}`;
    const id = this.#messages.newId();
    return async () => {
      const ack = await staff.page.note(visit, text, id);
      if (!ack?.ok) return;
      if (text === '') staff.watch.notes.delete(visit);
      else staff.watch.notes.set(visit, text);
    };
  }

  #reconnection(): Doing {
    const page = someOf(this.#random, this.pages());
    return page ? () => page.connect(this.#town.url) : nothing;
  }

  #lookAtTicket(): Doing {
    const phone = someOf(this.#random, this.#phones);
    if (!phone) return nothing;
    return async () => {
      const { status, html } = await this.#ticketPage(phone.secret);
      expect(status).toBe(200);
      expect(html).toContain(phone.number);
    };
  }

  #press({ page, watch }: Staff): Command | undefined {
    const view = page.view('staff');
    const place = page.view('place');
    if (!view || !place) throw new Error(`${page.name} in ${watch.id} sees nothing`);
    return pressOf(view, place, this.#random, this.#messages.done);
  }

  #sending(page: Page, command: Command): () => Promise<Sent> {
    return this.#messages.sending(page, command, () => page.connect(this.#town.url));
  }

  /** Some phones are enough: the one that has followed longest is put away. */
  async #follow(watch: Watch, { ack }: Sent): Promise<void> {
    if (!ack?.ok || !ack.ticket?.url) return;
    const { visit = '', number = '' } = ack.answer;
    const secret = ack.ticket.url.slice(ack.ticket.url.lastIndexOf('/') + 1);
    const page = this.#page(`phone of ${number}`, watch, () => ({ role: 'phone', secret }));
    this.#phones.push({ page, visit, number, secret });
    await page.connect(this.#town.url);
    if (this.#phones.length <= mostPhones) return;
    const oldest = this.#phones.shift();
    if (oldest) this.#retire(oldest.page);
  }

  async #ticketPage(secret: string): Promise<{ status: number; html: string }> {
    const response = await fetch(`${this.#town.url}/t/${secret}`);
    return { status: response.status, html: await response.text() };
  }

  /** Two kiosks and a display. */
  #furnish(watch: Watch): void {
    const site = watch.id;
    const key = (role: 'kiosk' | 'display') => this.#town.keys.get(role) ?? '';
    for (const device of ['kiosk-1', 'kiosk-2']) {
      const introduce = () => ({ role: 'kiosk', site, device, key: key('kiosk') }) as const;
      this.#kiosks.push(this.#page(`${device} in ${site}`, watch, introduce));
    }
    this.#page(`display in ${site}`, watch, () => ({ role: 'display', site, key: key('display') }));
  }

  #hire(name: string, watch: Watch): void {
    const session = () => this.#town.sessions.get(name) ?? '';
    const introduce = () => ({ role: 'staff', site: watch.id, session: session() }) as const;
    this.#staff.push({ name, page: this.#page(name, watch, introduce), watch });
  }

  #page(name: string, watch: Watch, introduce: () => Introduction): Page {
    const page = new Page(name, watch.id, introduce);
    watch.pages.push(page);
    return page;
  }

  #retire(page: Page): void {
    page.cut();
    const { pages } = this.#watchOf(page.site);
    pages.splice(pages.indexOf(page), 1);
  }

  #watchOf(site: string | undefined): Watch {
    const [raadhus, bov] = this.#watches;
    return site === bov.id ? bov : raadhus;
  }
}
