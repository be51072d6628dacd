// When a closed site opens, in words.

import { localTime } from '../../core/time.ts';
import type { DisplayView } from '../../core/views/display.ts';
import { clockTime, longDate } from '../../ui/time.ts';
import { speak } from '../words/words.ts';

/** Undefined if it is open, or if nobody knows. */
export function opensText({ taking, site: { timeZone }, at }: DisplayView): string | undefined {
  if (taking.open || taking.opens === null) return undefined;
  const time = clockTime(taking.opens, timeZone);
  const isToday = localTime(taking.opens, timeZone).date === localTime(at, timeZone).date;
  return isToday
    ? speak('opensToday', { time })
    : speak('opens', { day: longDate(taking.opens, timeZone), time });
}
