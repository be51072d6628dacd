// A site's expected waits, worked out off every command's path and at most once a second.

import type { Day } from '../core/day/state.ts';
import { estimateInSteps, type Waits } from '../core/estimate.ts';
import type { Millis } from '../core/time.ts';
import type { Site } from './site.ts';

/** How soon after a change the waits follow it, and how often they are renewed without one. */
const soon: Millis = 1000;
const renewal: Millis = 15_000;

/** Steps of an estimate that are done at one go. */
const stepsInSlice = 5;

const unknown: Waits = { visits: new Map(), services: new Map() };

export class Forecast {
  readonly #site: Site;
  readonly #clock: () => Millis;
  readonly #listeners = new Set<() => void>();
  #waits: Waits = unknown;
  #due: NodeJS.Timeout | undefined;
  #renewing: NodeJS.Timeout | undefined;
  /** Being worked out, or waiting for a site that can't be read. */
  #underWay = false;
  #isWantedAgain = false;

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
    this.#isWantedAgain = false;
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

  /** One at a time: a site that was failing for a night would be read for each time that it was wanted meanwhile. */
  async #renew(): Promise<void> {
    if (this.#underWay) {
      this.#isWantedAgain = true;
      return;
    }
    this.#underWay = true;
    const steps = await this.#site.read((day) => this.#estimate(day));
    this.#waits = await inSlices(steps);
    this.#underWay = false;
    for (const listener of this.#listeners) listener();
    if (this.#isWantedAgain) this.#renewSoon();
    this.#isWantedAgain = false;
  }

  #estimate(day: Day): Iterator<undefined, Waits> {
    const { office, config } = this.#site;
    const services = office.services.filter(({ id }) => config.services.includes(id));
    return estimateInSteps(day, services, office.limits, this.#clock(), Math.random);
  }
}

/** Lets everybody else have a turn after every few steps: with hundreds waiting, all at once would hold up the room. */
export async function inSlices<Result>(steps: Iterator<undefined, Result>): Promise<Result> {
  for (let count = 1; ; count += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % stepsInSlice === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
