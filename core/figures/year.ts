// A year's column of the data sheet, from what was counted (F3).

import type { IsHoliday } from '../opening.ts';
import { addDays, type IsoDate } from '../time.ts';
import type { Report } from './report.ts';
import type { YearColumn } from './sheet.ts';
import { workingDays } from './working-days.ts';

/** What a year's servings are told from: its report, in months. */
type Servings = Pick<Report, 'total' | 'sites' | 'areas' | 'parts' | 'simulated'>;

export type YearParts = {
  readonly year: number;
  /** A year that is not over yet is told through the day before. */
  readonly today: IsoDate;
  /** Of `periodOf`; undefined of a year that has not begun. */
  readonly report: Servings | undefined;
  /** Phone calls by day, as far as they were entered. */
  readonly calls: Readonly<Record<IsoDate, number>>;
  readonly surveys: YearColumn['surveys'];
  readonly isHoliday: IsHoliday;
};

type Calls = Pick<YearColumn, 'calls' | 'callsPerWorkingDay' | 'callsByMonth'>;

/** The days of a year that are over; undefined if none is. */
export function periodOf(year: number, today: IsoDate): { from: IsoDate; to: IsoDate } | undefined {
  const [from, to] = [`${year}-01-01`, throughOf(year, today)];
  return from <= to ? { from, to } : undefined;
}

export function yearColumn({ year, today, report, calls, surveys, isHoliday }: YearParts): YearColumn {
  const first = `${year}-01-01`;
  const through = throughOf(year, today);
  const isIn = (date: IsoDate) => first <= date && date <= through;
  const days = workingDays(first, through, isHoliday);
  const byMonth = Array<number>(12).fill(0);
  for (const { from, figures } of report?.parts ?? []) byMonth[monthOf(from)] = figures.servings;
  const servings = report?.total.servings ?? 0;
  return {
    year,
    through,
    simulated: report?.simulated ?? false,
    workingDays: days,
    servings,
    servingsPerWorkingDay: per(servings, days),
    bySite: servingsBy(report?.sites),
    byArea: servingsBy(report?.areas),
    byMonth,
    ...callsOf(
      Object.entries(calls).filter(([date]) => isIn(date)),
      first,
      isHoliday,
    ),
    surveys: surveys.filter(({ last }) => isIn(last)),
  };
}

function throughOf(year: number, today: IsoDate): IsoDate {
  const over = addDays(today, -1);
  return over < `${year}-12-31` ? over : `${year}-12-31`;
}

/**
 * Per working day through the last day that calls were entered for; of no number where a month before it has none at
 * all, for those days would count as days without a call.
 */
function callsOf(entered: readonly [IsoDate, number][], first: IsoDate, isHoliday: IsHoliday): Calls {
  const byMonth = Array<number | null>(12).fill(null);
  for (const [date, calls] of entered) byMonth[monthOf(date)] = (byMonth[monthOf(date)] ?? 0) + calls;
  const last = entered
    .map(([date]) => date)
    .sort()
    .at(-1);
  if (last === undefined) return { calls: null, callsPerWorkingDay: null, callsByMonth: byMonth };
  const calls = sum(byMonth.map((count) => count ?? 0));
  const hasGap = byMonth.slice(0, monthOf(last)).includes(null);
  const perDay = hasGap ? null : per(calls, workingDays(first, last, isHoliday));
  return { calls, callsPerWorkingDay: perDay, callsByMonth: byMonth };
}

/** Those with any. */
function servingsBy(groups: Servings['sites'] = []): Record<string, number> {
  const served = groups.filter(({ figures }) => figures.servings > 0);
  return Object.fromEntries(served.map(({ id, figures }) => [id, figures.servings]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function per(count: number, days: number): number | null {
  return days === 0 ? null : count / days;
}

function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7)) - 1;
}
