// The words of the vote, in the language that it speaks now, or in one that is named.

import type { Language } from '../../../core/office/languages.ts';
import { say } from '../../../core/words/say.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type VoteWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<Language, VoteWords>> = { da, de, en };

export type VoteWord = keyof VoteWords;

export const text = speaker(words);

/** For what is said in every language at once. */
export function textIn(language: Language, key: VoteWord): string {
  return say(words[language][key], language);
}
