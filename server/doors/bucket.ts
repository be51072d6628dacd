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
    this.#refill(now);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  giveBack(): void {
    this.#tokens += 1;
  }

  isFull(now: Millis): boolean {
    this.#refill(now);
    return this.#tokens >= this.#flow.burst;
  }

  #refill(now: Millis): void {
    const { burst, perSecond } = this.#flow;
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#at) * perSecond) / 1000);
    this.#at = now;
  }
}

/** A bucket for each who asks; those that are full again are forgotten. */
export class Buckets {
  readonly #flow: Flow;
  readonly #clock: () => Millis;
  readonly #buckets = new Map<string, Bucket>();
  #tidyAt = 1000;

  constructor(flow: Flow, clock: () => Millis) {
    this.#flow = flow;
    this.#clock = clock;
  }

  take(key: string): boolean {
    const now = this.#clock();
    const bucket = this.#buckets.get(key) ?? new Bucket(this.#flow, now);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > this.#tidyAt) this.#tidy(now);
    return bucket.take(now);
  }

  giveBack(key: string): void {
    this.#buckets.get(key)?.giveBack();
  }

  #tidy(now: Millis): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(key);
    this.#tidyAt = Math.max(1000, 2 * this.#buckets.size);
  }
}
