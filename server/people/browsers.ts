// Knows a browser again in which somebody has signed in before, by a cookie of that person's. Nothing is kept here: the
// cookie is a random value under the server's own signature, and a new password makes it worthless (decision 18).

import type { Millis } from '../../core/time.ts';
import { DAY } from '../../core/time.ts';
import { isSameHash, keyedHash, newSecret } from '../secrets.ts';
import type { Person } from './person.ts';

/** Renewed with each sign-in. */
export const browserKnownFor: Millis = 180 * DAY;

export type Cookies = (name: string) => string | undefined;

export class Browsers {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The browser's own random value, where this person signed in with it; undefined for a stranger's. */
  known(person: Person | undefined, cookies: Cookies): string | undefined {
    if (!person) return undefined;
    const [value = '', signature = ''] = (cookies(this.#nameFor(person)) ?? '').split('.');
    return isSameHash(signature, this.#sign(value, person)) ? value : undefined;
  }

  /** The cookie by which it is known the next time. */
  cookie(person: Person, cookies: Cookies): { name: string; value: string } {
    const value = this.known(person, cookies) ?? newSecret().slice(0, 22);
    return { name: this.#nameFor(person), value: `${value}.${this.#sign(value, person)}` };
  }

  /** Several people sign in at one counter: each has a cookie there, whose name does not say whose. */
  #nameFor({ id }: Person): string {
    return `known-${keyedHash(this.#secret, `browser of ${id}`, 10)}`;
  }

  #sign(value: string, { id, password }: Person): string {
    return keyedHash(this.#secret, `browser ${value} of ${id} with ${password}`);
  }
}
