// A page's words as they stand on it, for finding what people look for.

import type { Language } from '../../../core/office/languages.ts';
import { type Phrase, say, type Values } from '../../../core/words/say.ts';

export type Speak<Words> = (word: keyof Words & string, values?: Values) => string;

export function speaking<Words extends Readonly<Record<string, Phrase>>>(
  words: Words,
  language: Language = 'da',
): Speak<Words> {
  return (word, values) => say(words[word] ?? word, language, values);
}

/** What begins with `text` as a whole word, for buttons on which more stands than their name. */
export function startsWith(text: string): RegExp {
  return new RegExp(`^${pattern(text)}(?![\\p{L}\\p{N}])`, 'u');
}

/** `text` with anything in the gaps that were left open. */
export function withGaps(text: string): RegExp {
  return new RegExp(pattern(text));
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+');
}
