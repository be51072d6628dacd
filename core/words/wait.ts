// Where somebody is in the queue and how long it will take, in words: a range, or that it is unknown (S3).

import type { Range } from '../estimate.ts';
import type { Language } from '../office/languages.ts';
import { type Phrase, say } from './say.ts';

export type WaitWords = { readonly wait: Phrase; readonly waitUnder: Phrase; readonly waitUnknown: Phrase };

export type BeforeWords = { readonly before: Phrase; readonly next: Phrase };

export function waitText(words: WaitWords, wait: Range | null, language: Language): string {
  if (wait === null) return say(words.waitUnknown, language);
  // The minutes have the plural form of the last figure before them.
  return say(wait.low === 0 ? words.waitUnder : words.wait, language, { ...wait, n: wait.high });
}

export function beforeText(words: BeforeWords, before: number, language: Language): string {
  return before === 0 ? say(words.next, language) : say(words.before, language, { n: before });
}
