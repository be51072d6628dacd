// Each text that citizens read, by its name, as a translator needs to know it.

import {
  type CitizenLanguage,
  citizenLanguages,
  isCitizenLanguage,
  type Language,
} from '../office/languages.ts';
import { type CitizenWords, citizenWords } from './citizen-words.ts';
import { formsOf, gapsIn, type Phrase, pluralForms } from './say.ts';

export type Original = {
  /** The part and the key: `kiosk.ask`. */
  readonly name: string;
  readonly english: Phrase;
  /** Names in braces that a text must hold; of a text in plural forms not each form needs `n`. */
  readonly gaps: readonly string[];
  /** As many characters as there is room for. */
  readonly longest: number;
};

/** Room beyond twice the longest built-in text, for the short ones. */
const room = 20;

const phrases = citizenLanguages.map((language) => [language, phrasesOf(language)] as const);

export const originals: readonly Original[] = Object.entries(phrasesOf('en')).map(([name, english]) => ({
  name,
  english,
  gaps: gapsIn(english),
  longest:
    2 * Math.max(...phrases.flatMap(([, all]) => formsOf(all[name] ?? '').map(({ length }) => length))) +
    room,
}));

/**
 * The plural forms that a text needs in `language`; none: it is a single text. A language of ours has them where its own
 * text does, an added one where any of ours does.
 */
export function formsNeeded(name: string, language: Language): readonly Intl.LDMLPluralRule[] {
  const counted = phrases.some(
    ([one, all]) => (one === language || !isCitizenLanguage(language)) && typeof all[name] === 'object',
  );
  return counted ? pluralForms(language) : [];
}

/** All texts of a built-in language by name. */
export function phrasesOf(language: CitizenLanguage): Readonly<Record<string, Phrase>> {
  return namedPhrases(citizenWords[language]);
}

export function namedPhrases(words: CitizenWords): Readonly<Record<string, Phrase>> {
  const parts = Object.entries(words) as [string, Record<string, Phrase>][];
  return Object.fromEntries(
    parts.flatMap(([part, texts]) =>
      Object.entries(texts).map(([key, phrase]) => [`${part}.${key}`, phrase]),
    ),
  );
}
