// Who is signed in. Sessions outlive a restart; only hashes of their tokens are kept.

import { z } from 'zod';
import type { SessionEnd } from '../../core/protocol.ts';
import { HOUR, type Millis } from '../../core/time.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import type { Store } from '../store/store.ts';

const sheet = 'sessions';
/** Longer than any working day, and a sign-in ends then, whoever is working. Below 20 hours it would have to be put off on request. */
const lifetime: Millis = 24 * HOUR;
/** Whoever has pressed nothing for half a day has gone home without signing out. A restart counts as a press. */
const idleTime: Millis = 4 * HOUR;

const Session = z.strictObject({ hash: z.string(), person: z.string(), expires: z.int() });
type Session = z.infer<typeof Session>;

/** What one may know of a session. */
export type SessionLine = {
  /** Of the list alone: opens nothing. */
  readonly id: string;
  readonly begun: Millis;
  readonly seen: Millis;
  readonly expires: Millis;
  /** The one that asks. */
  readonly own: boolean;
};

export class Sessions {
  readonly #store: Store;
  readonly #secret: string;
  readonly #clock: () => Millis;
  readonly #listeners = new Set<() => void>();
  #sessions = new Map<string, Session>();
  /** When each was last used. */
  #seen = new Map<string, Millis>();
  /** Something ended or began that is not on the disk. */
  #unwritten = false;

  constructor(store: Store, secret: string, clock: () => Millis) {
    this.#store = store;
    this.#secret = secret;
    this.#clock = clock;
  }

  async start(): Promise<void> {
    const known = (await this.#store.readSheet(sheet, z.array(Session))) ?? [];
    this.#sessions = new Map(known.map((session) => [session.hash, session]));
    this.#seen = new Map(known.map(({ hash }) => [hash, this.#clock()]));
  }

  /** A new session's token, told once. */
  async begin(person: string): Promise<{ token: string; expires: Millis }> {
    const token = newSecret();
    const expires = this.#clock() + lifetime;
    const hash = this.#hash(token);
    this.#sessions.set(hash, { hash, person, expires });
    this.#seen.set(hash, this.#clock());
    try {
      await this.#write();
    } catch (error) {
      this.#sessions.delete(hash);
      throw error;
    }
    return { token, expires };
  }

  /** The session that a token opens, while it lasts. */
  find(token: string): Session | undefined {
    const session = this.#sessions.get(this.#hash(token));
    return session && this.#lasts(session) ? session : undefined;
  }

  /** When it ends unless something is done with it, and whether doing so helps. */
  endOf(token: string): SessionEnd | undefined {
    const session = this.find(token);
    if (!session) return undefined;
    const idle = this.#idleAt(session);
    return idle < session.expires ? { at: idle, canStay: true } : { at: session.expires, canStay: false };
  }

  /** Somebody has done something with it. */
  use(token: string): void {
    const session = this.find(token);
    if (session) this.#seen.set(session.hash, this.#clock());
  }

  /** Those of a person, the newest first. */
  of(person: string, token?: string): SessionLine[] {
    const own = token === undefined ? undefined : this.#hash(token);
    return [...this.#sessions.values()]
      .filter((session) => session.person === person && this.#lasts(session))
      .map(({ hash, expires }) => ({
        id: hash.slice(0, 8),
        begun: expires - lifetime,
        seen: this.#seen.get(hash) ?? expires - lifetime,
        expires,
        own: hash === own,
      }))
      .sort((one, other) => other.begun - one.begun);
  }

  /** Told after sessions were ended. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async end(token: string): Promise<void> {
    if (this.#sessions.delete(this.#hash(token))) await this.#ended();
  }

  /** All of a person, but for the one of `token`. */
  async endAllOf(person: string, token?: string): Promise<void> {
    const kept = token === undefined ? undefined : this.#hash(token);
    for (const session of this.#sessions.values()) {
      if (session.person === person && session.hash !== kept) this.#sessions.delete(session.hash);
    }
    await this.#ended();
  }

  /** To be called now and then: whoever has signed out must not be signed in again by a restart. */
  async turn(): Promise<void> {
    if (this.#unwritten) await this.#write();
  }

  #lasts(session: Session): boolean {
    const now = this.#clock();
    return now < session.expires && now < this.#idleAt(session);
  }

  #idleAt({ hash }: Session): Millis {
    return (this.#seen.get(hash) ?? 0) + idleTime;
  }

  async #ended(): Promise<void> {
    for (const listener of this.#listeners) listener();
    await this.#write();
  }

  async #write(): Promise<void> {
    for (const session of this.#sessions.values()) {
      if (!this.#lasts(session)) this.#sessions.delete(session.hash);
    }
    for (const hash of this.#seen.keys()) if (!this.#sessions.has(hash)) this.#seen.delete(hash);
    this.#unwritten = true;
    await this.#store.writeSheet(sheet, [...this.#sessions.values()]);
    this.#unwritten = false;
  }

  #hash(token: string): string {
    return keyedHash(this.#secret, token);
  }
}
