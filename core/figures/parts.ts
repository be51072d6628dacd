// The parts that a period is told in: which there are, and which one a day belongs to.

import { addDays, daysBetween, type IsoDate, weekdayOf } from '../time.ts';
import { dayNumber } from './month.ts';
import type { FiguresQuery, Step } from './query.ts';

type Period = Pick<FiguresQuery, 'from' | 'to' | 'step'>;

export type Parts = {
  readonly starts: readonly IsoDate[];
  /** Of each day, counted from the first. */
  readonly partOf: Int32Array;
};

/** Ten years of days, and some. What is told of more nobody reads, and it would fill the memory. */
export const mostParts = 4000;

/** As many as `partsOf` makes. */
export function partCount({ from, to, step }: Period): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  switch (step) {
    case 'day':
      return daysBetween(from, to) + 1;
    case 'week':
      return Math.floor(daysBetween(startOf(from, step), to) / 7) + 1;
    case 'month':
      return 12 * years + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
    case 'year':
      return years + 1;
  }
}

export function partsOf({ from, to, step }: Period): Parts {
  const first = dayNumber(from);
  const partOf = new Int32Array(dayNumber(to) - first + 1);
  const starts: IsoDate[] = [];
  for (let start = startOf(from, step); start <= to; start = nextAfter(start, step)) {
    partOf.fill(starts.length, Math.max(0, dayNumber(start) - first));
    starts.push(start);
  }
  return { starts, partOf };
}

function startOf(date: IsoDate, step: Step): IsoDate {
  if (step === 'week') return addDays(date, 1 - weekdayOf(date));
  if (step === 'month') return `${date.slice(0, 7)}-01`;
  return step === 'year' ? `${date.slice(0, 4)}-01-01` : date;
}

function nextAfter(start: IsoDate, step: Step): IsoDate {
  const days = { day: 1, week: 7, month: 31, year: 366 };
  return startOf(addDays(start, days[step]), step);
}
