// A site's expected waits, worked out off every command's path and at most once a second.

import type { Day } from '../core/day/state.ts';
import { estimateWaits, type Waits } from '../core/estimate.ts';
import type { Millis } from '../core/time.ts';
import type { Site } from './site.ts';

/** How soon after a change the waits follow it, and how often they are renewed without one. */
const soon: Millis = 1000;
const renewal: Millis = 15_000;

const unknown: Waits = { visits: new Map(), services: new Map() };

export class Forecast {
  readonly #site: Site;
  readonly #clock: () => Millis;
  readonly #listeners = new Set<() => void>();
  #waits: Waits = unknown;
  #due: NodeJS.Timeout | undefined;
  #renewing: NodeJS.Timeout | undefined;

  constructor(site: Site, clock: () => Millis) {
    this.#site = site;
    this.#clock = clock;
  }

  async start(): Promise<void> {
    await this.#renew();
    this.#site.listen(() => this.#renewSoon());
    this.#renewing = setInterval(() => this.#renewSoon(), renewal);
  }

  stop(): void {
    clearTimeout(this.#due);
    clearInterval(this.#renewing);
  }

  waits(): Waits {
    return this.#waits;
  }

  /** Told after the waits were renewed. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #renewSoon(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      void this.#renew();
    }, soon);
  }

  async #renew(): Promise<void> {
    await this.#site.read((day) => {
      this.#waits = this.#estimate(day);
    });
    for (const listener of this.#listeners) listener();
  }

  #estimate(day: Day): Waits {
    const { office, config } = this.#site;
    const services = office.services.filter(({ id }) => config.services.includes(id));
    return estimateWaits(day, services, office.limits, this.#clock(), Math.random);
  }
}
