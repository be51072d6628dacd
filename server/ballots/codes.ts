// New tokens' codes, and the keyed hashes as which alone they are kept (V2).

import { randomBytes } from 'node:crypto';
import { codeOf, randomCharacters } from '../../core/ballot/code.ts';
import { keyedHash } from '../secrets.ts';

/** 75 random bits and a check character. */
export function newCode(): string {
  return codeOf([...randomBytes(randomCharacters)].map((byte) => byte & 31));
}

/** Tells nobody the code, and sorts in an order that tells nobody when it was minted. */
export function hashOf(secret: string, code: string): string {
  return keyedHash(secret, code);
}
