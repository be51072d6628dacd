// The short code that a machine without a key shows (D1): six characters of Crockford's base 32, 30 bits.

import { alphabet } from './ballot/code.ts';

export const pairingCodeLength = 6;

/** The code made of six values from 0 to 31. */
export function pairingCodeOf(values: readonly number[]): string {
  return values.map((value) => alphabet[value]).join('');
}

/** For people: two groups of three. */
export function grouped(code: string): string {
  return code.replace(/(.{3})(?=.)/g, '$1 ');
}

/** What somebody typed as a code: spaces and hyphens are nothing, O is 0, I and L are 1. Undefined: it can be no code. */
export function parsePairingCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const fits = code.length === pairingCodeLength && [...code].every((one) => alphabet.includes(one));
  return fits ? code : undefined;
}
