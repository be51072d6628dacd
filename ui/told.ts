// A refusal as a citizen may be told it, in the page's language.

import type { Refusal } from '../core/day/context.ts';
import type { CitizenRefusal } from '../core/words/citizens/words.ts';
import { say } from '../core/words/say.ts';
import { language } from './language.ts';
import { wordsOf } from './texts.ts';

/** Undefined: it would mean nothing to a citizen. */
export function toldRefusal({ refused, about }: Refusal): string | undefined {
  const phrase = wordsOf('refusals', language.value)[refused as CitizenRefusal];
  return phrase === undefined ? undefined : say(phrase, language.value, about ?? {});
}
