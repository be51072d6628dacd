// Whether a number comes on paper, and how long it stays on the screen because of that (S4).

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Millis } from '../../core/time.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { Countdown } from '../../ui/countdown.ts';

export type Paper = 'coming' | 'came' | 'none';

/** With the paper in hand. */
const shownSeconds = 8;
/** Without paper, until "I have my number". */
const keptSeconds = 60;
/** A slip that nothing was heard of for this long is not counted on. */
const patience: Millis = 8000;

/** What is known of a visit's slip. */
export function paperOf({ slips, printer }: Pick<KioskView, 'slips' | 'printer'>, visit: string): Paper {
  const slip = slips[visit] ?? 'printing';
  switch (slip) {
    case 'confirmed':
    case 'sent':
    case 'kept':
      return 'came';
    case 'failed':
    case 'none':
      return 'none';
    case 'printing':
      return printer === 'ok' ? 'coming' : 'none';
  }
}

/** One number's time on the screen. */
export class Stay {
  readonly #countdown = new Countdown();
  readonly #paper: ReadonlySignal<Paper>;
  readonly #overdue = signal(false);
  readonly #over: () => void;
  readonly #read = signal(false);
  readonly #undo: (() => void)[] = [];

  constructor(paper: ReadonlySignal<Paper>, over: () => void) {
    this.#paper = paper;
    this.#over = over;
  }

  start(): void {
    const waiting = setTimeout(() => {
      this.#overdue.value = true;
    }, patience);
    this.#undo.push(
      () => clearTimeout(waiting),
      effect(() => {
        if (this.#read.value) this.#countdown.stop();
        else this.#count(this.paper);
      }),
    );
  }

  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
    this.#countdown.stop();
  }

  get paper(): Paper {
    return this.#paper.value === 'coming' && this.#overdue.value ? 'none' : this.#paper.value;
  }

  get countdown(): Countdown {
    return this.#countdown;
  }

  /** Somebody reads it still: from now on it is asked before it goes away (kiosk.ts). */
  touched(): void {
    this.#read.value = true;
  }

  get isRead(): boolean {
    return this.#read.value;
  }

  #count(paper: Paper): void {
    switch (paper) {
      case 'coming':
        this.#countdown.stop();
        return;
      case 'came':
        this.#countdown.start(shownSeconds, this.#over);
        return;
      case 'none':
        this.#countdown.start(keptSeconds, this.#over);
        return;
    }
  }
}
