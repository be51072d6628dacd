// The one-time code in the address of a front desk that is not set up yet: 80 random bits, kept in memory alone, so that
// every start has its own (U1).

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { alphabet } from '../../core/ballot/code.ts';

const characters = 16;

export class SetupCode {
  /** In four groups, to be read out or typed. */
  readonly shown: string;
  readonly #hash: Buffer;

  constructor() {
    const code = [...randomBytes(characters)].map((byte) => alphabet[byte & 31]).join('');
    this.shown = code.replace(/(.{4})(?=.)/g, '$1-');
    this.#hash = hashOf(code);
  }

  /** Whether this is the code, as it stands in the address or as somebody typed it. */
  fits(typed: string): boolean {
    return timingSafeEqual(this.#hash, hashOf(plain(typed)));
  }
}

function plain(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
