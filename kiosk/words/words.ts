// The kiosk's words, in the language that it speaks now, or in one that is named.

import type { Language } from '../../core/office/languages.ts';
import { say, type Values } from '../../core/words/say.ts';
import { speaker } from '../../ui/words.ts';
import { da, type KioskWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<Language, KioskWords>> = { da, de, en };

export type KioskWord = keyof KioskWords;

export const text = speaker(words);

/** For what is said in every language at once. */
export function textIn(language: Language, key: KioskWord, values?: Values): string {
  return say(words[language][key], language, values);
}
