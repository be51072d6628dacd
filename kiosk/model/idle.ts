// Notices, at a kiosk or a vote station, that the citizen has gone: after a while without a touch it asks, and then begins anew for the next one.

import type { ReadonlySignal } from '@preact/signals';
import { Countdown } from '../../ui/countdown.ts';

const quietSeconds = 45;
/** WCAG 2.2.1 asks for 20 seconds at least. */
const warningSeconds = 20;

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

  /** Somebody is there: watches from now on, and asks after so many quiet seconds. */
  touched(quiet = quietSeconds): void {
    this.#warning.stop();
    this.#quiet.start(quiet, () => {
      this.#warning.start(warningSeconds, this.#gone);
      this.#warn();
    });
  }

  stop(): void {
    this.#quiet.stop();
    this.#warning.stop();
  }
}
