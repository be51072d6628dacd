// The words of the vote, in the language that it speaks now, or in one that is named.

import type { Language } from '../../../core/office/languages.ts';
import type { VoteWords } from '../../../core/words/vote/da.ts';
import { language } from '../../../ui/language.ts';
import { textOf } from '../../../ui/texts.ts';

export type VoteWord = keyof VoteWords;

export function text(key: VoteWord): string {
  return textOf('vote', language.value, key);
}

/** For what is said in every language at once. */
export function textIn(spoken: Language, key: VoteWord): string {
  return textOf('vote', spoken, key);
}
