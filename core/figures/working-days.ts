// Working days, which a year's figures are told per (F3): Monday to Friday without public holidays.

import type { IsHoliday } from '../opening.ts';
import { addDays, type IsoDate, weekdayOf } from '../time.ts';

/** Both days included. Days that only some have off (Constitution Day, 24 and 31 December) are working days. */
export function workingDays(first: IsoDate, last: IsoDate, isHoliday: IsHoliday): number {
  let days = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (weekdayOf(date) <= 5 && !isHoliday(date)) days += 1;
  }
  return days;
}
