import { describe, expect, test } from 'vitest';
import {
  alphabet,
  codeLength,
  codeOf,
  parseCode,
  randomCharacters,
  spaced,
} from '../../../core/ballot/code.ts';
import { randomFrom } from '../../support/random.ts';

function someCodes(count: number): string[] {
  const random = randomFrom(1960);
  return Array.from({ length: count }, () =>
    codeOf(Array.from({ length: randomCharacters }, () => Math.floor(random() * 32))),
  );
}

function withCharacter(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}

describe('a token’s code', () => {
  test('V2 fifteen characters of Crockford’s base 32 and a check character', () => {
    expect(alphabet).toHaveLength(32);
    expect(new Set(alphabet).size).toBe(32);
    for (const letter of 'ILOU') expect(alphabet).not.toContain(letter);
    for (const code of someCodes(50)) {
      expect(code).toHaveLength(codeLength);
      expect(parseCode(code)).toBe(code);
    }
  });

  test('V2 other characters are another code, with another check character or body', () => {
    const codes = someCodes(500);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('V4 every single wrong character is found, at every place', () => {
    for (const code of [...someCodes(20), codeOf(Array(15).fill(0)), codeOf(Array(15).fill(31))]) {
      for (let at = 0; at < codeLength; at += 1) {
        for (const wrong of alphabet) {
          if (wrong !== code.charAt(at)) expect(parseCode(withCharacter(code, at, wrong))).toBeUndefined();
        }
      }
    }
  });

  test('V4 every two characters that changed places are found, whatever they are and wherever they stand', () => {
    // The check is linear over the field, so that a swap is found at two places for one pair of characters exactly if
    // it is for a code with any other characters around; all pairs of places and all pairs of characters follow.
    const [base = ''] = someCodes(1);
    const values = [...base.slice(0, -1)].map((character) => alphabet.indexOf(character));
    for (let first = 0; first < randomCharacters; first += 1) {
      for (let second = first + 1; second < randomCharacters; second += 1) {
        for (let a = 0; a < 32; a += 1) {
          for (let b = a + 1; b < 32; b += 1) {
            const before = [...values];
            before[first] = a;
            before[second] = b;
            const code = codeOf(before);
            if (code.charAt(first) === code.charAt(second)) throw new Error('no swap');
            const swapped = withCharacter(
              withCharacter(code, first, code.charAt(second)),
              second,
              code.charAt(first),
            );
            if (parseCode(swapped) !== undefined) throw new Error(`${code} and ${swapped}`);
          }
        }
      }
    }
  });

  test('V4 also where one of the two is the check character', () => {
    for (const code of someCodes(300)) {
      const last = codeLength - 1;
      for (let at = 0; at < last; at += 1) {
        if (code.charAt(at) === code.charAt(last)) continue;
        const swapped = withCharacter(withCharacter(code, at, code.charAt(last)), last, code.charAt(at));
        expect(parseCode(swapped)).toBeUndefined();
      }
    }
  });

  test('V3 spaces, hyphens, small letters and look-alikes are read as they were meant', () => {
    const code = codeOf([0, 1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]);
    expect(code.startsWith('01ABC')).toBe(true);
    for (const typed of [
      code.toLowerCase(),
      spaced(code),
      ` ${code}\n`,
      `oI${code.slice(2)}`,
      `Ol-${code.slice(2)}`,
    ]) {
      expect(parseCode(typed)).toBe(code);
    }
  });

  test.each([
    '',
    'A',
    '0'.repeat(15),
    '0'.repeat(17),
    `${'0'.repeat(15)}U`,
    `${'0'.repeat(15)}æ`,
    '!'.repeat(16),
  ])('V4 "%s" is no code', (typed) => {
    expect(parseCode(typed)).toBeUndefined();
  });

  test('V2 for people: four groups of four', () => {
    expect(spaced('0123456789ABCDEF')).toBe('0123 4567 89AB CDEF');
  });
});
