// Shares and dates as people in each language write them.

import type { Interval } from '../../core/ballot/interval.ts';
import type { IsoDate } from '../../core/time.ts';
import { dateText as dateIn, periodText as periodIn } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';

/** `79,5 %`. */
export function percent(share: number): string {
  const format = new Intl.NumberFormat(staffLanguage.value, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(share);
}

/** `76,1–82,3 %`. */
export function range({ low, high }: Interval): string {
  const format = new Intl.NumberFormat(staffLanguage.value, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${format.format(low * 100)}–${percent(high)}`;
}

/** `90,0`, with a comma in every language: that is how the spreadsheets of the office read it. */
export function percentNumber(share: number): string {
  const format = new Intl.NumberFormat('da', {
    useGrouping: false,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(share * 100);
}

/** `+4,2`, in percentage points. */
export function pointsText(points: number): string {
  const format = new Intl.NumberFormat(staffLanguage.value, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(points * 100);
}

/** `2.–15. februar 2023`. */
export function periodText(first: IsoDate, last: IsoDate): string {
  return periodIn(first, last, staffLanguage.value);
}

/** `2. februar 2023`. */
export function dateText(date: IsoDate): string {
  return dateIn(date, staffLanguage.value);
}
