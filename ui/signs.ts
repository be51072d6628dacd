// Signs of life from the server: how long ago the last one came, and what the server's clock says now.

import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Millis } from '../core/time.ts';

export type Signs = {
  /** Since the last sign, as of the last look. */
  readonly age: ReadonlySignal<Millis>;
  readonly now: ReadonlySignal<Millis>;
  /** A sign came; `at` is the server's time, where it told. */
  hear(at?: Millis): void;
  /** Looks at this machine's clocks; answers how much time went by since the last look. */
  look(): Millis;
};

type Clocks = { readonly calendar: Millis; readonly steady: Millis };

export function createSigns(): Signs {
  const last = signal({ at: Date.now(), read: readClocks() });
  const seen = signal(last.peek().read);
  const age = computed(() => between(last.value.read, seen.value));
  return {
    age,
    now: computed(() => last.value.at + age.value),
    hear: (at) => {
      const before = last.peek();
      const read = readClocks();
      last.value = { at: at ?? before.at + between(before.read, read), read };
    },
    look: () => {
      const before = seen.peek();
      seen.value = readClocks();
      return between(before, seen.value);
    },
  };
}

function readClocks(): Clocks {
  return { calendar: Date.now(), steady: performance.now() };
}

/** The calendar's clock can be set back, and the steady one sleeps with the machine: whichever went further is right. */
function between(from: Clocks, to: Clocks): Millis {
  return Math.max(0, to.calendar - from.calendar, to.steady - from.steady);
}
