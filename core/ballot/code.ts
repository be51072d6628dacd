// A token's code: 15 random characters of Crockford's base 32 and a check character (V2), in capitals and digits that
// every scanner and keyboard layout can send.

/** Digits and letters without I, L, O and U (https://www.crockford.com/base32.html). */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const randomCharacters = 15;
export const codeLength = randomCharacters + 1;

/** The code made of 15 random values from 0 to 31 (75 bits). */
export function codeOf(values: readonly number[]): string {
  return [...values, checkValue(values)].map((value) => alphabet[value]).join('');
}

/**
 * The code in what somebody typed or scanned: spaces and hyphens are nothing, O is 0, I and L are 1, small letters are
 * capitals. Undefined: no code, or its check character does not fit.
 */
export function parseCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const values = [...code].map((character) => alphabet.indexOf(character));
  if (values.length !== codeLength || values.includes(-1)) return undefined;
  return checkValue(values.slice(0, -1)) === values.at(-1) ? code : undefined;
}

/** For people: four groups of four. */
export function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * One Reed–Solomon check symbol over GF(32), x⁵ + x² + 1: the sum of αᵏ times each value. It shows every single wrong
 * character and every two that changed places (Reed and Solomon 1960; any text on error-detecting codes).
 */
export function checkValue(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum = timesAlpha(sum ^ value);
  return sum;
}

function timesAlpha(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}
