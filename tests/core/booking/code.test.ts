import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabet } from '../../../core/ballot/code.ts';
import { BookingCode, codesMeant, isMadeHere, madeCode } from '../../../core/booking/code.ts';

const values = fc.array(fc.nat(31), { minLength: 6, maxLength: 6 });

describe('a code of a booking system', () => {
  test.each([
    ['ab 12-cd', 'AB12CD'],
    ['1234', '1234'],
    ['ＡＢ１２', 'AB12'], // full width
    ['ab–12', 'AB12'], // a dash
  ])('B1 %s is kept as %s', (typed, kept) => {
    expect(BookingCode.parse(typed)).toBe(kept);
  });

  test.each(['abc', '1234567890123', 'AB_12', 'Ærø1', ''])('B1 %j is none', (typed) => {
    expect(BookingCode.safeParse(typed).success).toBe(false);
  });

  test('B1 its O and 0 are told apart', () => {
    expect(codesMeant('BOOK10')).toEqual(['BOOK10']);
  });
});

describe('a code made here', () => {
  test('B1 has seven characters that nobody confuses, and every wrong one shows', () => {
    fc.assert(
      fc.property(values, fc.nat(6), fc.integer({ min: 1, max: 31 }), (random, place, off) => {
        const code = madeCode(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/);
        expect(isMadeHere(code)).toBe(true);
        const wrong = [...code];
        wrong[place] = alphabet[(alphabet.indexOf(code.charAt(place)) + off) % 32] ?? '';
        expect(isMadeHere(wrong.join(''))).toBe(false);
      }),
    );
  });

  test('B1 two characters that changed places show', () => {
    fc.assert(
      fc.property(values, fc.nat(5), (random, place) => {
        const code = [...madeCode(random)];
        const [a = '', b = ''] = [code[place], code[place + 1]];
        fc.pre(a !== b);
        code.splice(place, 2, b, a);
        expect(isMadeHere(code.join(''))).toBe(false);
      }),
    );
  });

  test('B1 is found with O for 0, and I or L for 1', () => {
    fc.assert(
      fc.property(values, (random) => {
        const code = madeCode(random);
        for (const one of ['I', 'L']) {
          const typed = code.replace(/0/g, 'O').replace(/1/g, one);
          expect(codesMeant(typed)).toContain(code);
        }
      }),
    );
  });
});
