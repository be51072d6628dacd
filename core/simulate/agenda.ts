// What is still to happen on a simulated day, in the order of the clock.

import type { Millis } from '../time.ts';

type Act = (at: Millis) => void;
type Item = { readonly at: Millis; readonly order: number; readonly act: Act };

export type Agenda = {
  readonly add: (at: Millis, act: Act) => void;
  /** Lets everything happen, and what comes of it, until nothing is left. */
  readonly run: () => void;
};

export function newAgenda(): Agenda {
  /** Latest first, so that the next is taken from the end. */
  const items: Item[] = [];
  let order = 0;
  return {
    add(at, act) {
      order += 1;
      const item = { at: Math.round(at), order, act };
      items.splice(placeOf(items, item), 0, item);
    },
    run() {
      for (let next = items.pop(); next; next = items.pop()) next.act(next.at);
    },
  };
}

/** Of two at the same time the one that was added first comes first. */
function placeOf(items: readonly Item[], { at }: Item): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.at ?? 0) > at) low = middle + 1;
    else high = middle;
  }
  return low;
}
