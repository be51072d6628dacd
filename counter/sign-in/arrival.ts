// What the page's address says of somebody who comes back from the provider: that they have signed in, or why not. It is
// taken away at once. Who they are, a cookie says that no script reads.

import type { Refusal } from '../../core/day/context.ts';
import { refusalIn } from '../../ui/problem.ts';

export type Arrival = { readonly is: 'signed-in' } | { readonly is: 'refused'; readonly refusal: Refusal };

export function takeArrival(): Arrival | undefined {
  const arrival = arrivalIn(location.hash);
  if (arrival) history.replaceState(null, '', location.pathname + location.search);
  return arrival;
}

/** Others may write addresses, too: only what the way to the provider refuses is said. */
export function arrivalIn(hash: string): Arrival | undefined {
  if (hash === '#signed-in') return { is: 'signed-in' };
  const name = /^#refused=(provider\/[a-z-]+)$/.exec(hash)?.[1];
  return name === undefined ? undefined : { is: 'refused', refusal: refusalIn({ name }) };
}
