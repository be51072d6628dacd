// New identities, from the machine's randomness.

import { randomBytes, randomUUID } from 'node:crypto';

/** A visit or a help call (core/day/commands.ts, `EntityId`): the last ten digits of a UUID, 40 random bits. */
export function newEntityId(): string {
  return randomUUID().slice(-10);
}

/** An id for one of the server's own commands. */
export function newCommandId(): string {
  return randomBytes(12).toString('base64url');
}

/** A short id for what an administrator makes: a survey, a key. */
export function newShortId(prefix: string): string {
  return `${prefix}-${newEntityId().slice(0, 6)}`;
}
