// A site's next hour, worked out off every command's path, and only while somebody who leads looks at the room.

import type { PastArrivals } from '../core/outlook/arrivals.ts';
import { fewestDays, type Outlook, outlookInSteps } from '../core/outlook/outlook.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import { pastArrivals } from './arrivals.ts';
import { inSlices } from './forecast.ts';
import type { Site } from './site.ts';
import type { Store } from './store/store.ts';

/** How often it is renewed, and how long after the last look at it. */
const renewal: Millis = 30_000;
const lookedFor: Millis = 90_000;

export type OutlooksParts = {
  readonly site: Site;
  readonly store: Store;
  readonly clock: () => Millis;
  readonly warn: (message: string, error: unknown) => void;
};

export class Outlooks {
  readonly #parts: OutlooksParts;
  readonly #listeners = new Set<() => void>();
  #latest: Outlook | null = null;
  #past: { date: IsoDate; arrivals: PastArrivals } | undefined;
  #looked: Millis = Number.NEGATIVE_INFINITY;
  #renewing = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: OutlooksParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.#renewIfWanted(), renewal);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#looked = Number.NEGATIVE_INFINITY;
  }

  /** The newest; null: unknown, or not worked out yet. Whoever asks has it renewed for a while. */
  latest(): Outlook | null {
    const { clock } = this.#parts;
    const wasLooked = clock() - this.#looked < lookedFor;
    this.#looked = clock();
    if (!wasLooked) {
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
    try {
      this.#latest = await this.#workOut();
      for (const listener of this.#listeners) listener();
    } catch (error) {
      this.#parts.warn(`${this.#parts.site.id}: the next hour could not be worked out`, error);
    } finally {
      this.#renewing = false;
    }
  }

  #renewIfWanted(): void {
    if (this.#parts.clock() - this.#looked < lookedFor) void this.renew();
  }

  async #workOut(): Promise<Outlook | null> {
    const { site, clock } = this.#parts;
    const past = await this.#pastOf(site.date);
    if (past.days < fewestDays) return null;
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
    return inSlices(steps);
  }

  async #pastOf(date: IsoDate): Promise<PastArrivals> {
    if (this.#past?.date !== date) {
      const { store, site } = this.#parts;
      this.#past = { date, arrivals: await pastArrivals(store, site.id, date, site.config.timeZone) };
    }
    return this.#past.arrivals;
  }
}
