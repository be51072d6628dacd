// Keys for integrations and devices: long random tokens that an administrator can take back. A device's key holds at one
// site (D2).

import { z } from 'zod';
import { Id, line } from '../../core/office/text.ts';
import { keyRoles } from '../../core/roles.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';

/** Without a site it holds at every site. */
export const KeyInput = z.strictObject({ name: line(40), role: z.enum(keyRoles), site: Id.optional() });
export type KeyInput = z.infer<typeof KeyInput>;

export const KeyChange = KeyInput.pick({ name: true, site: true });
export type KeyChange = z.infer<typeof KeyChange>;

const Key = z.strictObject({
  id: Id,
  name: z.string(),
  role: z.enum(keyRoles),
  site: Id.optional(),
  /** Of the one laptop that is a pop-up's kiosk and display. */
  laptop: z.literal(true).optional(),
  created: z.int(),
  hash: z.string(),
});
export type Key = z.infer<typeof Key>;

type Made = { readonly key: Key; readonly token: string };

export class Keys {
  readonly #keys: KeptList<Key>;
  readonly #secret: string;
  readonly #listeners = new Set<() => void>();

  constructor(store: Store, secret: string) {
    this.#keys = new KeptList(store, 'keys', Key);
    this.#secret = secret;
  }

  start(): Promise<void> {
    return this.#keys.start();
  }

  all(): readonly Key[] {
    return this.#keys.all();
  }

  /** The new key's token is told once; only its hash is kept. */
  make(input: KeyInput, id: string, created: number): Promise<Made> {
    const made = this.#new(input, id, created);
    return this.#keys.change(async (keys, keep) => {
      await keep([...keys, made.key]);
      return made;
    });
  }

  /** Likewise; the laptop that had this part of the pop-up before has it no more. */
  async makeForLaptop(input: KeyInput, id: string, created: number): Promise<Made> {
    const { key, token } = this.#new(input, id, created);
    const made = { key: { ...key, laptop: true as const }, token };
    const replaced = await this.#keys.change(async (keys, keep) => {
      const left = keys.filter(({ laptop, role, site }) => !laptop || role !== key.role || site !== key.site);
      await keep([...left, made.key]);
      return left.length < keys.length;
    });
    if (replaced) this.#tell();
    return made;
  }

  find(token: string): Key | undefined {
    const hash = keyedHash(this.#secret, token);
    return this.all().find((key) => key.hash === hash);
  }

  /** What a key is now: asked with every message, so without hashing anything. */
  withId(id: string): Key | undefined {
    return this.all().find((key) => key.id === id);
  }

  /** Told after a key was taken back, or given another name or site. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The same key under another name, for another site; undefined if there is none. */
  async change(id: string, { name, site }: KeyChange): Promise<Key | undefined> {
    const changed = await this.#keys.change(async (keys, keep) => {
      const found = keys.find((key) => key.id === id);
      if (!found) return undefined;
      const now: Key = { ...found, name, ...(site === undefined ? {} : { site }) };
      await keep(keys.map((key) => (key === found ? now : key)));
      return now;
    });
    if (changed) this.#tell();
    return changed;
  }

  remove(id: string): Promise<boolean> {
    return this.removeAll((key) => key.id === id);
  }

  /** All for which it holds; whether there was one. */
  async removeAll(isGone: (key: Key) => boolean): Promise<boolean> {
    if (!this.all().some(isGone)) return false;
    const removed = await this.#keys.change(async (keys, keep) => {
      const left = keys.filter((key) => !isGone(key));
      if (left.length === keys.length) return false;
      await keep(left);
      return true;
    });
    if (removed) this.#tell();
    return removed;
  }

  #new({ name, role, site }: KeyInput, id: string, created: number): Made {
    const token = newSecret();
    const hash = keyedHash(this.#secret, token);
    return { key: { id, name, role, ...(site === undefined ? {} : { site }), created, hash }, token };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
