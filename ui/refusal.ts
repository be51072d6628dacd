// A refusal as a sentence in the reader's language.

import type { Refusal } from '../core/day/context.ts';
import { say } from '../core/words/say.ts';
import { words } from '../core/words/words.ts';
import { language } from './language.ts';

export function refusalText({ refused, about }: Refusal): string {
  return say(words[language.value].refusals[refused], language.value, { field: '', ...about });
}
