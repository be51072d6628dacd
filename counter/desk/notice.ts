// A sentence that stands at a fixed place for some seconds: why the last press was refused.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '../../core/day/context.ts';
import type { Millis } from '../../core/time.ts';

/** Refused by the server, nothing was heard from it, or somebody else closed the counter (L8). */
export type Fault = Refusal | 'no-answer' | 'counter-lost';

const time: Millis = 8000;

export class Notice {
  readonly #fault = signal<Fault | undefined>(undefined);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get fault(): ReadonlySignal<Fault | undefined> {
    return this.#fault;
  }

  show(fault: Fault): void {
    clearTimeout(this.#timer);
    // A new object each time, so that the same sentence is read aloud again.
    this.#fault.value = typeof fault === 'string' ? fault : { ...fault };
    this.#timer = setTimeout(() => this.clear(), time);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#fault.value = undefined;
  }
}
