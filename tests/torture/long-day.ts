// An ordinary day on a clock that runs fast: people come by chance, many follow their number on a phone, clerks serve as long
// as it takes, screens are opened anew now and then, somebody signs in.

import { setTimeout } from 'node:timers/promises';
import { HOUR, MINUTE, type Millis } from '../../core/time.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import { randomFrom } from '../support/random.ts';
import { clerks, type Furnished, password, type SiteId, sites } from './furnish.ts';
import { Link } from './link.ts';
import { ask } from './rest.ts';

/** Who comes in an hour. */
const perHour = { raadhus: 40, bov: 10 } as const;
/** Of those who take a number. */
const withPhone = 0.6;
const servingMean: Millis = 6 * MINUTE;
/** From one look of an idle clerk to the next, on the server's clock. */
const look: Millis = MINUTE;

export type LongDayParts = {
  readonly url: string;
  readonly furnished: Furnished;
  readonly speed: number;
  readonly seed: number;
};

export class LongDay {
  visits = 0;
  servings = 0;
  phones = 0;
  readonly #parts: LongDayParts;
  readonly #random: Random;
  readonly #links = new Set<Link>();
  readonly #phones = new Map<string, Link>();
  readonly #lives: Promise<void>[] = [];
  #over = false;
  #ids = 0;

  constructor(parts: LongDayParts) {
    this.#parts = parts;
    this.#random = randomFrom(parts.seed);
  }

  begin(): void {
    for (const site of sites) {
      this.#lives.push(this.#people(site), this.#display(site), this.#display(site));
    }
    for (const [i, name] of clerks.entries())
      this.#lives.push(this.#clerk(name, i % 5 === 4 ? 'bov' : 'raadhus', i));
    this.#lives.push(this.#signIns());
  }

  /** Everybody goes, and every page is closed. */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.all(this.#lives);
    for (const link of [...this.#links, ...this.#phones.values()]) link.close();
  }

  async #people(site: SiteId): Promise<void> {
    let kiosk = this.#open(`kiosk in ${site}`, {
      role: 'kiosk',
      site,
      device: 'kiosk-1',
      key: this.#key('kiosk'),
    });
    for (let n = 1; !this.#over; n += 1) {
      await this.#later(this.#chance(HOUR / perHour[site]));
      const services = oneOf(this.#random, [['pas'], ['flytning'], ['koerekort'], ['pas', 'mitid']]);
      const ack = await kiosk.send({
        id: this.#newId(),
        command: { command: 'take', services, language: 'da', slip: false },
      });
      if (ack?.ok) this.#came(ack.answer.visit ?? '', ack.ticket?.url ?? null);
      if (n % 20 === 0) kiosk = this.#anew(kiosk);
    }
  }

  #came(visit: string, url: string | null): void {
    this.visits += 1;
    if (url === null || this.#random() > withPhone) return;
    this.phones += 1;
    const secret = url.slice(url.lastIndexOf('/') + 1);
    this.#phones.set(
      visit,
      new Link(`phone of ${visit}`, this.#parts.url, { role: 'phone', secret }, () => {}),
    );
  }

  /** Serves whoever is next, then the one after. */
  async #clerk(name: string, site: SiteId, place: number): Promise<void> {
    const session = await this.#signIn(name);
    const link = this.#open(name, { role: 'staff', site, session });
    await link.connected();
    while (!link.view('place') && !this.#over) await link.next();
    const counters = link.view('place')?.counters ?? [];
    const counter = counters[place % counters.length]?.id ?? '1';
    const press = (command: 'call-next' | 'start' | 'finish') =>
      link.send({ id: this.#newId(), command: { command, counter } });
    await link.send({ id: this.#newId(), command: { command: 'open', counter } });
    while (!this.#over) {
      const called = await press('call-next');
      if (!called?.ok) {
        await this.#later(look);
        continue;
      }
      await this.#later(MINUTE / 2);
      await press('start');
      await this.#later(this.#chance(servingMean));
      if ((await press('finish'))?.ok) this.servings += 1;
      const phone = this.#phones.get(called.answer.visit ?? '');
      this.#phones.delete(called.answer.visit ?? '');
      phone?.close();
    }
  }

  async #display(site: SiteId): Promise<void> {
    let display = this.#open(`display in ${site}`, { role: 'display', site, key: this.#key('display') });
    while (!this.#over) {
      await this.#later(HOUR / 4);
      display = this.#anew(display);
    }
  }

  async #signIns(): Promise<void> {
    while (!this.#over) {
      await this.#later(HOUR / 4);
      const token = await this.#signIn(oneOf(this.#random, clerks));
      await ask(this.#parts.url, 'DELETE', '/session', { token });
    }
  }

  async #signIn(name: string): Promise<string> {
    const reply = await ask(this.#parts.url, 'POST', '/session', { body: { name, password } });
    return (reply?.body as { token?: string } | undefined)?.token ?? '';
  }

  #open(name: string, introduction: Link['introduction']): Link {
    const link = new Link(name, this.#parts.url, introduction, () => {});
    this.#links.add(link);
    return link;
  }

  #anew(link: Link): Link {
    this.#links.delete(link);
    link.close();
    return this.#open(link.name, link.introduction);
  }

  #key(role: 'kiosk' | 'display'): string {
    return this.#parts.furnished.keys.get(role) ?? '';
  }

  /** Exponential, as the gaps between people who know nothing of each other are. */
  #chance(mean: Millis): Millis {
    return -Math.log(1 - this.#random()) * mean;
  }

  /** On the server's clock. */
  async #later(wait: Millis): Promise<void> {
    const until = Date.now() + wait / this.#parts.speed;
    while (!this.#over && Date.now() < until) await setTimeout(Math.min(until - Date.now(), 200));
  }

  #newId(): string {
    this.#ids += 1;
    return `long-day-${this.#parts.seed}-${this.#ids}-${below(this.#random, 1e6)}`;
  }
}
