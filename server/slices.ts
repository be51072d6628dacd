// Long work in slices: between them the desk goes on, for who waits at a counter is not to wait for it.

import type { Millis } from '../core/time.ts';

/** A slice may take so long, and one step more. */
const longest: Millis = 4;

export class Slices {
  #began = performance.now();

  /** To be awaited between two steps where it is not undefined. */
  next(): Promise<void> | undefined {
    return performance.now() - this.#began < longest ? undefined : this.#rest();
  }

  async #rest(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#began = performance.now();
  }
}
