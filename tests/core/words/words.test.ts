import { describe, expect, test } from 'vitest';
import { staffLanguages } from '../../../core/office/languages.ts';
import { refusals } from '../../../core/refusal.ts';
import type { Phrase } from '../../../core/words/say.ts';
import { words } from '../../../core/words/words.ts';

/** Every phrase of a language by its path: `slip.yourNumber`. */
function phrasesOf(of: object, path: string[] = []): [string, Phrase][] {
  return Object.entries(of).flatMap(([key, value]): [string, Phrase][] => {
    const here = [...path, key];
    const isPhrase = typeof value === 'string' || 'other' in value;
    return isPhrase ? [[here.join('.'), value]] : phrasesOf(value, here);
  });
}

function formsOf(phrase: Phrase): string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase).filter((form) => form !== undefined);
}

function gapsOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

const danish = new Map(phrasesOf(words.da));

describe.each(staffLanguages)('the words of %s', (language) => {
  const phrases = new Map(phrasesOf(words[language]));

  test('are the same phrases as in every language', () => {
    expect([...phrases.keys()].sort()).toEqual([...danish.keys()].sort());
    expect(phrases.size).toBeGreaterThan(80);
  });

  test('are never empty, trimmed, and have no gap half open', () => {
    for (const [path, phrase] of phrases) {
      for (const text of formsOf(phrase)) {
        expect(text, path).not.toBe('');
        expect(text, path).toBe(text.trim());
        expect(text.replace(/\{\w+\}/g, ''), path).not.toMatch(/[{}]/);
      }
    }
  });

  test('have the same gaps in every form as in Danish', () => {
    for (const [path, phrase] of phrases) {
      const [form = ''] = formsOf(danish.get(path) ?? '');
      for (const text of formsOf(phrase)) expect(gapsOf(text), path).toEqual(gapsOf(form));
    }
  });

  test('have each plural form that the language has, where numbers are counted', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [path, phrase] of phrases) {
      if (typeof phrase !== 'string') expect(Object.keys(phrase).sort(), path).toEqual([...forms].sort());
    }
  });

  test('have words for every refusal', () => {
    expect(Object.keys(words[language].refusals).sort()).toEqual(Object.keys(refusals).sort());
  });
});

test('words of one language are not left in another', () => {
  const same = [...danish].filter(([path, phrase]) => {
    const [danishText] = formsOf(phrase);
    const others = staffLanguages
      .slice(1)
      .map((language) => new Map(phrasesOf(words[language])).get(path) ?? '');
    return others.some((other) => formsOf(other)[0] === danishText);
  });
  expect(same.map(([path]) => path)).toEqual([]);
});
