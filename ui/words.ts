// A page's words in the language that it speaks now.

import type { Language } from '../core/office/languages.ts';
import { type Phrase, say, type Values } from '../core/words/say.ts';
import { language } from './language.ts';

/** Looks a page's words up by their key. Reading it in a component makes that component follow the language. */
export type Speak<Words> = (key: keyof Words & string, values?: Values) => string;

/** `Words` is the type of the first language's file; the others are typed by it, so that no text can be missing. */
export function speaker<Words extends Readonly<Record<string, Phrase>>>(
  words: Readonly<Record<Language, Words>>,
): Speak<Words> {
  return (key, values) => {
    const phrase = words[language.value][key];
    return phrase === undefined ? key : say(phrase, language.value, values);
  };
}
