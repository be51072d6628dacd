import { describe, expect, test } from 'vitest';
import { citizenLanguages, directionOf } from '../../../core/office/languages.ts';
import { citizenWords } from '../../../core/words/citizen-words.ts';
import { phrasesOf } from '../../../core/words/originals.ts';
import { formsOf, gapsIn, pluralForms, say } from '../../../core/words/say.ts';

const danish = phrasesOf('da');

/** Letters that a text of the language is written in; names like QR and API may stand among them. */
const scripts = {
  da: /\p{Script=Latin}/u,
  de: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  tr: /\p{Script=Latin}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

describe.each(citizenLanguages)('what citizens read in %s', (language) => {
  const phrases = phrasesOf(language);

  test('G5 is every text that there is', () => {
    expect(Object.keys(phrases).sort()).toEqual(Object.keys(danish).sort());
    expect(Object.keys(phrases).length).toBeGreaterThan(240);
  });

  test('is never empty, trimmed, without control characters, and has no gap half open', () => {
    for (const [name, phrase] of Object.entries(phrases)) {
      for (const text of formsOf(phrase)) {
        expect(text, name).not.toBe('');
        expect(text, name).toBe(text.trim().normalize('NFC'));
        expect(text, name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(text.replace(/\{\w+\}/g, ''), name).not.toMatch(/[{}]/);
      }
    }
  });

  test('has the same gaps as in Danish; only the number itself may be a word in some plural forms', () => {
    for (const [name, phrase] of Object.entries(phrases)) {
      const gaps = gapsIn(danish[name] ?? '');
      expect(gapsIn(phrase), name).toEqual(gaps);
      for (const text of formsOf(phrase)) {
        expect(gapsIn(`${text} {n}`), name).toEqual(
          gapsIn(`${[...gaps, 'n'].map((gap) => `{${gap}}`).join('')}`),
        );
      }
    }
  });

  test('has each plural form that the language has, where something is counted', () => {
    const forms = [...pluralForms(language)].sort();
    for (const [name, phrase] of Object.entries(phrases)) {
      if (typeof phrase !== 'string') expect(Object.keys(phrase).sort(), name).toEqual(forms);
    }
  });

  test('is in its own script', () => {
    const isOwn = (text: string) => {
      const said = text.replace(/\{\w+\}/g, '');
      return !/\p{L}/u.test(said) || scripts[language].test(said);
    };
    const names = Object.entries(phrases).filter(([, phrase]) => !formsOf(phrase).every(isOwn));
    expect(names).toEqual([]);
  });

  test('Q5 names the display’s mark of booked visits as it stands on the display', () => {
    const { slip, display } = citizenWords[language];
    expect(say(slip.booked, language)).toContain(say(display.booked, language));
  });
});

test('sentences of one language are not left in another', () => {
  for (const language of citizenLanguages) {
    const others = citizenLanguages.filter((one) => one !== language).map(phrasesOf);
    const same = Object.entries(phrasesOf(language)).filter(
      ([name, phrase]) =>
        String(formsOf(phrase)[0]).includes(' ') &&
        others.some((other) => formsOf(other[name] ?? '')[0] === formsOf(phrase)[0]),
    );
    expect(same.map(([name]) => name)).toEqual([]);
  }
});

test('Arabic runs from right to left, and so do languages that an office adds in such scripts', () => {
  expect(['ar', 'fa', 'ur', 'he', 'ckb'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['da', 'uk', 'tr', 'pl', 'zh-Hant', 'ku'].map(directionOf)).toEqual(Array(6).fill('ltr'));
});
