// The words of staff's pages in the language that they speak now.

import type { StaffLanguage } from '../core/office/languages.ts';
import { type Phrase, say, type Values } from '../core/words/say.ts';
import { staffLanguage } from './staff-language.ts';

/** Looks a page's words up by their key. Reading it in a component makes that component follow the language. */
export type Speak<Words> = (key: keyof Words & string, values?: Values) => string;

/** `Words` is the type of the first language's file; the others are typed by it, so that no text can be missing. */
export function speaker<Words extends Readonly<Record<string, Phrase>>>(
  words: Readonly<Record<StaffLanguage, Words>>,
): Speak<Words> {
  return (key, values) => {
    const phrase = words[staffLanguage.value][key];
    return phrase === undefined ? key : say(phrase, staffLanguage.value, values);
  };
}
