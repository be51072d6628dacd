// A refusal as a sentence in the language of staff's page.

import type { Refusal } from '../core/day/context.ts';
import { refusalText as textOf } from '../core/words/refusal.ts';
import { staffLanguage } from './staff-language.ts';

export function refusalText(refusal: Refusal): string {
  return textOf(refusal, staffLanguage.value);
}
