// The display's words in the page's language, and in the others that the office speaks.

import type { Language } from '../../core/office/languages.ts';
import { say, type Values } from '../../core/words/say.ts';
import { language } from '../../ui/language.ts';
import { speaker } from '../../ui/words.ts';
import { type DisplayWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<Language, DisplayWords>> = { da, de, en };

export const speak = speaker(words);

export function speakIn(spoken: Language, key: keyof DisplayWords, values?: Values): string {
  return say(words[spoken][key], spoken, values);
}

export function wordsNow(): DisplayWords {
  return words[language.value];
}

/** The office's languages besides the page's own. */
export function otherLanguages(languages: readonly Language[]): readonly Language[] {
  return languages.filter((one) => one !== language.value);
}
