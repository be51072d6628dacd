// Keys for integrations and devices: long random tokens that an administrator makes and can take back.

import { z } from 'zod';
import { Id, line } from '../../core/office/text.ts';
import { keyedHash, newSecret } from '../secrets.ts';
import type { Store } from '../store/store.ts';
import { type KeyRole, keyRoles } from './roles.ts';

const document = 'keys';

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
  readonly #store: Store;
  readonly #secret: string;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #keys: readonly Key[] = [];

  constructor(store: Store, secret: string) {
    this.#store = store;
    this.#secret = secret;
  }

  async start(): Promise<void> {
    const known = await this.#store.readDocument(document, z.array(Key));
    this.#version = known?.version ?? 0;
    this.#keys = known?.body ?? [];
  }

  all(): readonly Key[] {
    return this.#keys;
  }

  /** The new key's token is told once; only its hash is kept. */
  async make({ name, role }: KeyInput, id: string, created: number): Promise<{ key: Key; token: string }> {
    const token = newSecret();
    const key: Key = { id, name, role, created, hash: keyedHash(this.#secret, token) };
    await this.#write([...this.#keys, key]);
    return { key, token };
  }

  find(token: string): { id: string; role: KeyRole } | undefined {
    const hash = keyedHash(this.#secret, token);
    return this.#keys.find((key) => key.hash === hash);
  }

  /** Told after a key was taken back. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async remove(id: string): Promise<boolean> {
    const left = this.#keys.filter((key) => key.id !== id);
    if (left.length === this.#keys.length) return false;
    await this.#write(left);
    for (const listener of this.#listeners) listener();
    return true;
  }

  async #write(keys: readonly Key[]): Promise<void> {
    await this.#store.writeDocument(document, this.#version, keys);
    this.#version += 1;
    this.#keys = keys;
  }
}
