// A citizen's stay as the simulation writes it down from the journal: its own words, not the product's.

import type { EndCause } from '../../core/day/events.ts';
import type { Millis } from '../../core/time.ts';

export type Wish = {
  readonly id: number;
  readonly service: string;
  readonly due: Millis;
  /** Time at counters so far. */
  readonly served: Millis;
  readonly done: 'no' | 'timed' | 'duration-unknown';
};

export type Stay = {
  readonly id: string;
  readonly number: string | undefined;
  /** Came with a ticket; waited for the first call until then. */
  readonly ticket: boolean;
  readonly firstCall: Millis | undefined;
  readonly arrived: Millis;
  readonly order: number;
  readonly wishes: readonly Wish[];
  readonly is: 'waiting' | 'called' | 'serving' | 'parked' | 'no-show' | 'ended';
  readonly since: Millis;
  /** Where it is called or served, was parked or did not show up. */
  readonly counter: string | undefined;
  /** The wish for which it is called or served. */
  readonly wish: number | undefined;
  readonly recalls: number;
  readonly only: string | undefined;
  readonly rest: { readonly counter: string; readonly until: Millis } | undefined;
  readonly cause: EndCause | undefined;
  /** The command that acted on it last. */
  readonly touched: string;
};

export function isOpen({ is }: Stay): boolean {
  return is !== 'ended' && is !== 'no-show';
}

/** Into another state; time at a counter is added to the wish served there. */
export function move(stay: Stay, to: Pick<Stay, 'is'> & Partial<Stay>, at: Millis): Stay {
  const served = stay.is === 'serving' ? at - stay.since : 0;
  return {
    ...stay,
    wishes: stay.wishes.map((wish) =>
      wish.id === stay.wish ? { ...wish, served: wish.served + served } : wish,
    ),
    since: at,
    counter: undefined,
    wish: undefined,
    only: undefined,
    rest: undefined,
    ...to,
  };
}

/** The open wish with the earliest due, of all or of these services. */
export function firstWish(stay: Stay, services?: readonly string[]): Wish | undefined {
  return stay.wishes
    .filter(({ done, service }) => done === 'no' && (services?.includes(service) ?? true))
    .sort((a, b) => a.due - b.due || a.id - b.id)[0];
}
