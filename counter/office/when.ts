// When something was saved, and by whom, as one would say it.

import { localTime, type Millis } from '../../core/time.ts';
import { clockText, shortDateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { SavedChange } from './answers.ts';
import { say } from './words/words.ts';

/** What the time is told by: now, and the zone of the office's first site. */
export type Clock = { readonly now: Millis; readonly zone: string };

/** Today needs no date; all else has one. */
export function momentText(at: Millis, { now, zone }: Clock): string {
  const isToday = localTime(at, zone).date === localTime(now, zone).date;
  const time = clockText(at, staffLanguage.value, zone);
  return isToday ? time : `${shortDateText(at, staffLanguage.value, zone)}, ${time}`;
}

/** Who saved it, and when. */
export function byText({ by, at }: Pick<SavedChange, 'by' | 'at'>, clock: Clock): string {
  return say('meanwhileBy', { name: by?.name ?? say('theServer'), time: momentText(at, clock) });
}
