// Something that happens by itself in a while, and the seconds until then for the screen to show.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Millis } from '../core/time.ts';

const second: Millis = 1000;

export class Countdown {
  readonly #left = signal<number | undefined>(undefined);
  #total = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whole seconds until the end; undefined while nothing counts. */
  get left(): ReadonlySignal<number | undefined> {
    return this.#left;
  }

  /** How many seconds it counted from. */
  get total(): number {
    return this.#total;
  }

  /** Counts from `seconds`, in place of what counted before. */
  start(seconds: number, ended: () => void): void {
    clearTimeout(this.#timer);
    this.#total = seconds;
    this.#left.value = seconds;
    const count = () => {
      const left = (this.#left.peek() ?? 0) - 1;
      if (left > 0) {
        this.#left.value = left;
        this.#timer = setTimeout(count, second);
      } else {
        this.stop();
        ended();
      }
    };
    this.#timer = setTimeout(count, second);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#left.value = undefined;
  }
}
