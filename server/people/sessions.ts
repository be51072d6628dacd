// Who is signed in. Sessions outlive a restart; only hashes of their tokens are kept.

import { z } from 'zod';
import type { Millis } from '../../core/time.ts';
import { HOUR } from '../../core/time.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import type { Store } from '../store/store.ts';

const sheet = 'sessions';
/** A long working day. */
const lifetime: Millis = 12 * HOUR;

const Session = z.strictObject({ hash: z.string(), person: z.string(), expires: z.int() });
type Session = z.infer<typeof Session>;

export class Sessions {
  readonly #store: Store;
  readonly #secret: string;
  readonly #clock: () => Millis;
  readonly #listeners = new Set<() => void>();
  #sessions = new Map<string, Session>();

  constructor(store: Store, secret: string, clock: () => Millis) {
    this.#store = store;
    this.#secret = secret;
    this.#clock = clock;
  }

  async start(): Promise<void> {
    const known = (await this.#store.readSheet(sheet, z.array(Session))) ?? [];
    this.#sessions = new Map(known.map((session) => [session.hash, session]));
  }

  /** A new session's token, told once. */
  async begin(person: string): Promise<{ token: string; expires: Millis }> {
    const token = newSecret();
    const expires = this.#clock() + lifetime;
    const hash = this.#hash(token);
    this.#sessions.set(hash, { hash, person, expires });
    await this.#write();
    return { token, expires };
  }

  /** The person whose session it is, while it lasts. */
  personOf(token: string): string | undefined {
    const session = this.#sessions.get(this.#hash(token));
    return session && session.expires > this.#clock() ? session.person : undefined;
  }

  /** Told after sessions were ended. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async end(token: string): Promise<void> {
    if (this.#sessions.delete(this.#hash(token))) await this.#ended();
  }

  async endAllOf(person: string): Promise<void> {
    for (const session of this.#sessions.values()) {
      if (session.person === person) this.#sessions.delete(session.hash);
    }
    await this.#ended();
  }

  async #ended(): Promise<void> {
    for (const listener of this.#listeners) listener();
    await this.#write();
  }

  async #write(): Promise<void> {
    const now = this.#clock();
    for (const session of this.#sessions.values()) {
      if (session.expires <= now) this.#sessions.delete(session.hash);
    }
    await this.#store.writeSheet(sheet, [...this.#sessions.values()]);
  }

  #hash(token: string): string {
    return keyedHash(this.#secret, token);
  }
}
