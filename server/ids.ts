// New identities, from the machine's randomness.

import { randomBytes } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ten letters and digits, 50 random bits: a visit or a help call (core/day/commands.ts, `EntityId`). */
export function newEntityId(): string {
  let id = '';
  for (const byte of randomBytes(10)) id += letters[byte & 31];
  return id;
}

/** An id for one of the server's own commands. */
export function newCommandId(): string {
  return randomBytes(12).toString('base64url');
}

/** A short id for what an administrator makes: a survey, a key. */
export function newShortId(prefix: string): string {
  return `${prefix}-${newEntityId().slice(0, 6)}`;
}
