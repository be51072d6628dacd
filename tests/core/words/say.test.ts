import { describe, expect, test } from 'vitest';
import { type Phrase, say } from '../../../core/words/say.ts';

const waiting = { one: '{n} person is before you', other: '{n} people are before you' };

describe('say', () => {
  test.each([
    [0, '0 people are before you'],
    [1, '1 person is before you'],
    [2, '2 people are before you'],
    [21, '21 people are before you'],
  ])('%i picks the plural form of the language', (n, text) => {
    expect(say(waiting, 'en', { n })).toBe(text);
  });

  test('by the rules of each language: Polish has more forms', () => {
    const osoby: Phrase = { one: '{n} osoba', few: '{n} osoby', many: '{n} osób', other: '{n} osoby' };
    expect([1, 2, 5, 22].map((n) => say(osoby, 'pl', { n }))).toEqual([
      '1 osoba',
      '2 osoby',
      '5 osób',
      '22 osoby',
    ]);
  });

  test('a form that a phrase lacks is the other one', () => {
    expect(say({ other: '{n} venter' }, 'da', { n: 1 })).toBe('1 venter');
  });

  test('gaps are filled wherever they stand, as often as they do', () => {
    expect(say('{a} {b} {a}', 'da', { a: 'x', b: 0 })).toBe('x 0 x');
  });

  test('a gap without a value stays, so that it is seen', () => {
    expect(say('Skranke {counter}', 'da')).toBe('Skranke {counter}');
  });

  test('a value is put in as it is, gaps in it too', () => {
    expect(say('{a}{b}', 'da', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});
