// The code that a booking is known by (B1): given by the booking system that made it, or made here.

import { z } from 'zod';
import { alphabet, checkValue } from '../ballot/code.ts';

/** How many characters of a code made here are random; a check character follows them. */
export const randomCharacters = 6;

/** What somebody typed or scanned, as codes are compared: capitals, without spaces and hyphens. Longer ones are nobody's. */
export const TypedCode = z
  .string()
  .max(40)
  .transform(compact)
  .pipe(z.string().regex(/^[0-9A-Z]{0,20}$/, 'letters A to Z and digits'));

/** As it is kept. */
export const BookingCode = TypedCode.pipe(
  z.string().regex(/^[0-9A-Z]{4,12}$/, '4 to 12 letters A to Z and digits'),
);

/** The code made of six random values from 0 to 31 (30 bits). */
export function madeCode(values: readonly number[]): string {
  return [...values, checkValue(values)].map((value) => alphabet[value]).join('');
}

/**
 * The codes that somebody may mean who typed this one: itself; and, where that makes one of ours, with O as 0 and I and L
 * as 1. The codes of a booking system may tell these apart.
 */
export function codesMeant(code: string): readonly string[] {
  const ours = code.replace(/O/g, '0').replace(/[IL]/g, '1');
  return ours !== code && isMadeHere(ours) ? [code, ours] : [code];
}

/** Whether it is as long as ours, of our characters, and its check character fits. */
export function isMadeHere(code: string): boolean {
  const values = [...code].map((character) => alphabet.indexOf(character));
  if (values.length !== randomCharacters + 1 || values.includes(-1)) return false;
  return checkValue(values.slice(0, -1)) === values.at(-1);
}

function compact(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
}
