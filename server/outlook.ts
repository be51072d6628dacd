// A site's next hour, worked out off every command's path, and only while somebody who leads looks at the room.

import type { Event } from '../core/day/events.ts';
import type { PastArrivals } from '../core/outlook/arrivals.ts';
import { fewestDays, outlookInSteps } from '../core/outlook/outlook.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import type { OutlookNow } from '../core/views/room.ts';
import { pastArrivals } from './arrivals.ts';
import { inSlices } from './forecast.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';

/** How often it is renewed, and how long after the last look at it. */
const renewal: Millis = 30_000;
const lookedFor: Millis = 90_000;
/** What a supervisor does about it shows soon. */
const soon: Millis = 1000;
const changing: ReadonlySet<Event['type']> = new Set([
  'counter-opened',
  'counter-closed',
  'counter-paused',
  'counter-continued',
  'services-changed',
  'taking-stopped',
  'taking-allowed',
]);

export type OutlooksParts = {
  readonly site: Site;
  readonly store: Store;
  readonly clock: () => Millis;
  readonly warn: (message: string, error: unknown) => void;
};

export class Outlooks {
  readonly #parts: OutlooksParts;
  readonly #listeners = new Set<() => void>();
  #latest: OutlookNow = null;
  #past: { date: IsoDate; arrivals: PastArrivals } | undefined;
  #looked: Millis = Number.NEGATIVE_INFINITY;
  #renewed: Millis = Number.NEGATIVE_INFINITY;
  #renewing = false;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;

  constructor(parts: OutlooksParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.#renewIfWanted(), renewal);
    this.#parts.site.listen((_day, entries) => {
      if (entries.some(({ events }) => events.some(({ type }) => changing.has(type)))) this.#renewSoon();
    });
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    this.#looked = Number.NEGATIVE_INFINITY;
  }

  /** The newest. Whoever asks has it renewed for a while. */
  latest(): OutlookNow {
    const now = this.#parts.clock();
    this.#looked = now;
    if (now - this.#renewed > lookedFor) {
      this.#latest = null;
      void this.renew();
    }
    return this.#latest;
  }

  /** Told after it was renewed. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async renew(): Promise<void> {
    if (this.#renewing) return;
    this.#renewing = true;
    this.#renewed = this.#parts.clock();
    try {
      this.#latest = await this.#workOut();
      for (const listener of this.#listeners) listener();
    } catch (error) {
      this.#parts.warn(`${this.#parts.site.id}: the next hour could not be worked out`, error);
    } finally {
      this.#renewing = false;
    }
  }

  #renewSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#renewIfWanted();
    }, soon);
  }

  #renewIfWanted(): void {
    if (this.#parts.clock() - this.#looked < lookedFor) void this.renew();
  }

  async #workOut(): Promise<OutlookNow> {
    const { site, clock } = this.#parts;
    const past = await this.#pastOf(site.date);
    if (past.days < fewestDays) return 'unknown';
    const steps = await site.read((day) => {
      const { office, config } = site;
      const services = office.services.filter(({ id }) => config.services.includes(id));
      const { limits } = office;
      const zone = config.timeZone;
      const parts = { day, services, limits, zone, past, at: clock(), random: Math.random };
      const begun = outlookInSteps(parts);
      begun.next();
      return begun;
    });
    return (await inSlices(steps)) ?? 'unknown';
  }

  async #pastOf(date: IsoDate): Promise<PastArrivals> {
    if (this.#past?.date !== date) {
      const { store, site } = this.#parts;
      this.#past = { date, arrivals: await pastArrivals(store, site.id, date, site.config.timeZone) };
    }
    return this.#past.arrivals;
  }
}
