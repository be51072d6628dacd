// The words of the data sheet, on the page and in its files.

import type { StaffLanguage } from '../../office/languages.ts';
import { say, type Values } from '../../words/say.ts';
import { da, type SheetWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, SheetWords>> = { da, de, en };

export type SheetWord = keyof SheetWords;

export function sheetWord(word: SheetWord, language: StaffLanguage, values?: Values): string {
  return say(words[language][word], language, values);
}
