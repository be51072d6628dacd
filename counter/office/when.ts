// When something was saved, as one would say it.

import type { Millis } from '../../core/time.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { SavedChange } from './answers.ts';
import { say } from './words/words.ts';

/** `i dag kl. …` needs no date; all else has one. In the reader's own zone: that is where they remember it. */
export function momentText(at: Millis, now: Millis): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(staffLanguage.value, {
    ...(isToday ? {} : { dateStyle: 'medium' }),
    timeStyle: 'short',
  }).format(at);
}

/** Who saved it, and when. */
export function byText({ by, at }: Pick<SavedChange, 'by' | 'at'>, now: Millis): string {
  return say('meanwhileBy', { name: by?.name ?? say('theServer'), time: momentText(at, now) });
}
