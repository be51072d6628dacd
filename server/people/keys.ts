// Keys for integrations and devices: long random tokens that an administrator makes and can take back.

import { z } from 'zod';
import { Id, line } from '../../core/office/text.ts';
import { type KeyRole, keyRoles } from '../../core/roles.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';

export const KeyInput = z.strictObject({ name: line(40), role: z.enum(keyRoles) });
export type KeyInput = z.infer<typeof KeyInput>;

const Key = z.strictObject({
  id: Id,
  name: z.string(),
  role: z.enum(keyRoles),
  created: z.int(),
  hash: z.string(),
});
export type Key = z.infer<typeof Key>;

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
  make({ name, role }: KeyInput, id: string, created: number): Promise<{ key: Key; token: string }> {
    const token = newSecret();
    const key: Key = { id, name, role, created, hash: keyedHash(this.#secret, token) };
    return this.#keys.change(async (keys, keep) => {
      await keep([...keys, key]);
      return { key, token };
    });
  }

  find(token: string): { id: string; role: KeyRole } | undefined {
    const hash = keyedHash(this.#secret, token);
    return this.all().find((key) => key.hash === hash);
  }

  /** Whether a key that was found is still one: asked with every message, so without hashing anything. */
  has(id: string): boolean {
    return this.all().some((key) => key.id === id);
  }

  /** Told after a key was taken back. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  remove(id: string): Promise<boolean> {
    return this.#keys.change(async (keys, keep) => {
      const left = keys.filter((key) => key.id !== id);
      if (left.length === keys.length) return false;
      await keep(left);
      for (const listener of this.#listeners) listener();
      return true;
    });
  }
}
