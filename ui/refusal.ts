// A refusal as a sentence in the language of staff's page.

import type { Refusal } from '../core/day/context.ts';
import { say } from '../core/words/say.ts';
import { words } from '../core/words/words.ts';
import { staffLanguage } from './staff-language.ts';

export function refusalText({ refused, about }: Refusal): string {
  const language = staffLanguage.value;
  return say(words[language].refusals[refused], language, { field: '', ...about });
}
