// The parts that a period is told in: which there are, and which one a day belongs to.

import { addDays, type IsoDate, weekdayOf } from '../time.ts';
import { dayNumber } from './month.ts';
import type { FiguresQuery, Step } from './query.ts';

export type Parts = {
  readonly starts: readonly IsoDate[];
  /** Of each day, counted from the first. */
  readonly partOf: Int32Array;
};

export function partsOf({ from, to, step }: Pick<FiguresQuery, 'from' | 'to' | 'step'>): Parts {
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
