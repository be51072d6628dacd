// Slows down whoever asks too often: a bucket of tokens that refills steadily. Others are not hurt.

import type { Millis } from '../../core/time.ts';

export type Flow = {
  /** How many may come at once. */
  readonly burst: number;
  readonly perSecond: number;
};

export class Bucket {
  readonly #flow: Flow;
  #tokens: number;
  #at: Millis;

  constructor(flow: Flow, now: Millis) {
    this.#flow = flow;
    this.#tokens = flow.burst;
    this.#at = now;
  }

  /** Takes a token, if there is one. */
  take(now: Millis): boolean {
    const { burst, perSecond } = this.#flow;
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#at) * perSecond) / 1000);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
