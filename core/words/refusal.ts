// A refusal as a sentence; dates in it as people write them.

import type { Refusal } from '../day/context.ts';
import type { StaffLanguage } from '../office/languages.ts';
import { dateText } from './clock.ts';
import { say } from './say.ts';
import { words } from './words.ts';

export function refusalText({ refused, about }: Refusal, language: StaffLanguage): string {
  const date = typeof about?.date === 'string' ? { date: dateText(about.date, language) } : {};
  return say(words[language].refusals[refused], language, { field: '', ...about, ...date });
}
