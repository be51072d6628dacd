// The periods that are chosen by name, as dates; how finely they are told, and what they are compared with.

import type { Step } from '../../core/figures/query.ts';
import { addDays, daysBetween, type IsoDate, weekdayOf } from '../../core/time.ts';

export const periodNames = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
  'own',
] as const;
export type PeriodName = (typeof periodNames)[number];

export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** So many days, weeks and months fit on a sheet of paper under each other. */
const most = { days: 35, weeks: 26 * 7, months: 3 * 366 };

/** What goes on ends today, so that it can be held against the same days of another year. */
export function periodOf(name: Exclude<PeriodName, 'own'>, today: IsoDate): Period {
  const monday = addDays(today, 1 - weekdayOf(today));
  const month = `${today.slice(0, 7)}-01`;
  const year = Number(today.slice(0, 4));
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'this-week':
      return { from: monday, to: today };
    case 'last-week':
      return { from: addDays(monday, -7), to: addDays(monday, -1) };
    case 'this-month':
      return { from: month, to: today };
    case 'last-month':
      return monthOf(addDays(month, -1));
    case 'this-year':
      return { from: `${year}-01-01`, to: today };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

export function stepOf({ from, to }: Period): Step {
  const days = daysBetween(from, to) + 1;
  if (days <= most.days) return 'day';
  if (days <= most.weeks) return 'week';
  return days <= most.months ? 'month' : 'year';
}

/** By days and weeks the same weekdays, 52 weeks before; by months and years the same dates. */
export function yearBefore({ from, to }: Period, step = stepOf({ from, to })): Period {
  if (step === 'day' || step === 'week') return { from: addDays(from, -364), to: addDays(to, -364) };
  return { from: sameDateBefore(from), to: sameDateBefore(to) };
}

/** The days of a part that begins on `from`, no further than the period goes. */
export function partOf(from: IsoDate, step: Step, period: Period): Period {
  const whole = {
    day: from,
    week: addDays(from, 6),
    month: monthOf(from).to,
    year: `${from.slice(0, 4)}-12-31`,
  };
  const goesOn = whole[step] > period.to;
  return { from: from < period.from ? period.from : from, to: goesOn ? period.to : whole[step] };
}

function monthOf(date: IsoDate): Period {
  const from = `${date.slice(0, 7)}-01`;
  const next = `${addDays(from, 31).slice(0, 7)}-01`;
  return { from, to: addDays(next, -1) };
}

function sameDateBefore(date: IsoDate): IsoDate {
  const year = Number(date.slice(0, 4)) - 1;
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`;
}
