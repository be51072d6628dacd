// Notices that the citizen has gone: after a while without a touch it asks, and then begins anew for the next one.

import type { ReadonlySignal } from '@preact/signals';
import { Countdown } from '../../ui/countdown.ts';

const quietSeconds = 45;
const warningSeconds = 15;

export class Idle {
  readonly #quiet = new Countdown();
  readonly #warning = new Countdown();
  readonly #warn: () => void;
  readonly #gone: () => void;

  constructor({ warn, gone }: { warn: () => void; gone: () => void }) {
    this.#warn = warn;
    this.#gone = gone;
  }

  /** How many seconds are left to say "I'm still here"; undefined: nobody has to. */
  get warning(): ReadonlySignal<number | undefined> {
    return this.#warning.left;
  }

  /** Somebody is there: watches from now on. */
  touched(): void {
    this.#warning.stop();
    this.#quiet.start(quietSeconds, () => {
      this.#warning.start(warningSeconds, this.#gone);
      this.#warn();
    });
  }

  stop(): void {
    this.#quiet.stop();
    this.#warning.stop();
  }
}
