// How often a password may be guessed, so that guessing does not pay and locks nobody out of their own machine (R5).

import { type Refusal, refuse } from '../../core/day/context.ts';
import type { Millis } from '../../core/time.ts';
import { Buckets, type Flow } from '../doors/bucket.ts';
import { plainName } from './people.ts';

const hour = 3600;
const day = 24 * hour;

/** Failures of strangers: browsers in which nobody of that name has signed in before. */
const strangers = {
  /** One address at one name. */
  place: { burst: 10, perSecond: 2 / hour },
  /** All addresses at one name: a hundred in the first day, eighty in each day after. */
  name: { burst: 20, perSecond: 80 / day },
  /** One address at all names. */
  address: { burst: 40, perSecond: 200 / day },
  /** All addresses at all names. */
  all: { burst: 200, perSecond: 800 / day },
} as const satisfies Record<string, Flow>;

/** Failures of a browser in which that person has signed in before; after them it is a stranger's. */
const known: Flow = { burst: 10, perSecond: 10 / hour };

/** So many strangers of one address, and of all addresses, wait for their turn: a password takes a fifth of a second. */
const together = { address: 8, all: 24 };

export type Guess = {
  readonly name: string;
  readonly address: string;
  /** The browser's value, if it is known. */
  readonly browser: string | undefined;
};

type Taken = readonly [buckets: Buckets, key: string];

export class Guesses {
  readonly #known: Buckets;
  readonly #place: Buckets;
  readonly #name: Buckets;
  readonly #address: Buckets;
  readonly #all: Buckets;
  readonly #waiting = new Map<string, number>();
  #waitingAll = 0;

  constructor(clock: () => Millis) {
    this.#known = new Buckets(known, clock);
    this.#place = new Buckets(strangers.place, clock);
    this.#name = new Buckets(strangers.name, clock);
    this.#address = new Buckets(strangers.address, clock);
    this.#all = new Buckets(strangers.all, clock);
  }

  /** Does the guessing if there is room for one more; one that was right does not count. */
  async guess<Found>(
    guess: Guess,
    tryIt: () => Promise<Found | undefined>,
  ): Promise<Found | undefined | Refusal> {
    const taken = this.#take(guess);
    if (!taken) return refuse('rate/slow-down');
    const stranger = taken[0]?.[0] !== this.#known;
    if (stranger && !this.#comesIn(guess.address)) {
      giveBack(taken);
      return refuse('rate/slow-down');
    }
    try {
      const found = await tryIt();
      if (found !== undefined) giveBack(taken);
      return found;
    } finally {
      if (stranger) this.#goes(guess.address);
    }
  }

  #take({ name, address, browser }: Guess): Taken[] | undefined {
    if (browser !== undefined && this.#known.take(browser)) return [[this.#known, browser]];
    const plain = plainName(name);
    // The narrow ones first: what they hold back never costs the wide ones anything.
    const wanted: Taken[] = [
      [this.#place, `${address} ${plain}`],
      [this.#address, address],
      [this.#name, plain],
      [this.#all, ''],
    ];
    const taken: Taken[] = [];
    for (const one of wanted) {
      const [buckets, key] = one;
      if (!buckets.take(key)) {
        giveBack(taken);
        return undefined;
      }
      taken.push(one);
    }
    return taken;
  }

  #comesIn(address: string): boolean {
    const before = this.#waiting.get(address) ?? 0;
    if (before >= together.address || this.#waitingAll >= together.all) return false;
    this.#waiting.set(address, before + 1);
    this.#waitingAll += 1;
    return true;
  }

  #goes(address: string): void {
    const left = (this.#waiting.get(address) ?? 1) - 1;
    if (left > 0) this.#waiting.set(address, left);
    else this.#waiting.delete(address);
    this.#waitingAll -= 1;
  }
}

function giveBack(taken: readonly Taken[]): void {
  for (const [buckets, key] of taken) buckets.giveBack(key);
}
