// Does a thing at once, and then not again before some time has passed; what is asked for meanwhile is done once, then.

import type { Millis } from '../../core/time.ts';

export class Throttle {
  readonly #every: Millis;
  #waiting: NodeJS.Timeout | undefined;
  #again: (() => void) | undefined;

  constructor(every: Millis) {
    this.#every = every;
  }

  /** Whether it was done at once. */
  run(work: () => void): boolean {
    if (this.#waiting) {
      this.#again = work;
      return false;
    }
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined;
      const again = this.#again;
      this.#again = undefined;
      if (again) this.run(again);
    }, this.#every);
    work();
    return true;
  }

  stop(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#again = undefined;
  }
}
