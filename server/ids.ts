// New identities, from the machine's randomness.

import { randomBytes, randomUUID } from 'node:crypto';
import { madeCode, randomCharacters } from '../core/booking/code.ts';

/** A visit or a help call (core/day/commands.ts, `EntityId`): the last ten digits of a UUID, 40 random bits. */
export function newEntityId(): string {
  return randomUUID().slice(-10);
}

/** A code for a booking that is made here. */
export function newBookingCode(): string {
  return madeCode([...randomBytes(randomCharacters)].map((byte) => byte % 32));
}

/** An id for one of the server's own commands. */
export function newCommandId(): string {
  return randomBytes(12).toString('base64url');
}

/** A short id for what an administrator makes: a survey, a key. */
export function newShortId(prefix: string): string {
  return `${prefix}-${newEntityId().slice(0, 6)}`;
}
