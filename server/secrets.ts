// The server's own secrets: keys for hashes that must not be guessed. Made at the first start, kept in a loose sheet.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Store } from './store/store.ts';

const sheet = 'secrets';
const Secrets = z.strictObject({ tickets: z.string(), tokens: z.string(), keys: z.string() });
export type Secrets = z.infer<typeof Secrets>;

export async function openSecrets(store: Store): Promise<Secrets> {
  const known = await store.readSheet(sheet, Secrets);
  if (known) return known;
  const secrets = { tickets: newSecret(), tokens: newSecret(), keys: newSecret() };
  await store.writeSheet(sheet, secrets);
  return secrets;
}

/** 256 random bits in base64url; none that begins with a dash, for on a command line that would be an option. */
export function newSecret(): string {
  const secret = randomBytes(32).toString('base64url');
  return secret.startsWith('-') ? newSecret() : secret;
}

/** The first `length` characters of an HMAC-SHA-256 in base64url; 22 hold 132 bits. */
export function keyedHash(secret: string, text: string, length = 22): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, length);
}

/** Whether a hash that somebody brought is this one; takes as long however much of it fits. */
export function isSameHash(brought: string, hash: string): boolean {
  const [one, other] = [Buffer.from(brought), Buffer.from(hash)];
  return one.length === other.length && timingSafeEqual(one, other);
}
