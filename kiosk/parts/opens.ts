// When something opens again, in words: today's time alone, another day with its date.

import type { Language } from '../../core/office/languages.ts';
import { localTime, type Millis } from '../../core/time.ts';
import { clockTime, longDate } from '../../ui/time.ts';
import { type KioskWord, textIn } from '../words/words.ts';

export function opensText(
  words: { readonly today: KioskWord; readonly later: KioskWord },
  { opens, at, timeZone }: { readonly opens: Millis; readonly at: Millis; readonly timeZone: string },
  language: Language,
): string {
  const time = clockTime(opens, timeZone, language);
  const sameDay = localTime(opens, timeZone).date === localTime(at, timeZone).date;
  return sameDay
    ? textIn(language, words.today, { time })
    : textIn(language, words.later, { time, date: longDate(opens, timeZone, language) });
}
