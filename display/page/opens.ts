// When a closed site opens, in words.

import type { Language } from '../../core/office/languages.ts';
import { localTime } from '../../core/time.ts';
import type { DisplayView } from '../../core/views/display.ts';
import { language } from '../../ui/language.ts';
import { clockTime, longDate } from '../../ui/time.ts';
import { speakIn } from '../words/words.ts';

/** Undefined if it is open, or if nobody knows. */
export function opensText(
  { taking, site: { timeZone }, at }: DisplayView,
  spoken: Language = language.value,
): string | undefined {
  if (taking.open || taking.opens === null) return undefined;
  const time = clockTime(taking.opens, timeZone, spoken);
  const isToday = localTime(taking.opens, timeZone).date === localTime(at, timeZone).date;
  return isToday
    ? speakIn(spoken, 'opensToday', { time })
    : speakIn(spoken, 'opens', { day: longDate(taking.opens, timeZone, spoken), time });
}
