// The days of a month that calls can be entered for, and in which month one begins.

import type { CallDays } from '../../core/calls/calls.ts';
import { mostCalls } from '../../core/calls/most.ts';
import { addDays, type IsoDate } from '../../core/time.ts';

/** Through today; January is 0. */
export function daysIn(year: number, month: number, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  const name = `${year}-${String(month + 1).padStart(2, '0')}`;
  for (let date = `${name}-01`; date.startsWith(name) && date <= today; date = addDays(date, 1)) {
    days.push(date);
  }
  return days;
}

/** The last month of the year that has begun; -1 where none has. */
export function lastMonth(year: number, today: IsoDate): number {
  if (today < `${year}-01-01`) return -1;
  return today > `${year}-12-31` ? 11 : Number(today.slice(5, 7)) - 1;
}

/** The first month without any calls: there somebody wants to go on. */
export function monthToEnter(known: CallDays, year: number, today: IsoDate): number {
  const last = Math.max(0, lastMonth(year, today));
  for (let month = 0; month < last; month += 1) {
    const name = `${year}-${String(month + 1).padStart(2, '0')}`;
    if (!Object.keys(known).some((date) => date.startsWith(name))) return month;
  }
  return last;
}

/** Null: nothing is written; undefined: no number of calls. */
export function callsFrom(written: string): number | null | undefined {
  const text = written.trim();
  if (text === '') return null;
  return /^\d{1,6}$/.test(text) && Number(text) <= mostCalls ? Number(text) : undefined;
}
