// A year's column of the data sheet, from what was counted (F3).

import type { IsHoliday } from '../opening.ts';
import { addDays, type IsoDate } from '../time.ts';
import type { YearColumn } from './sheet.ts';
import { workingDays } from './working-days.ts';

/** Servings of one service at a site on a day. */
export type Count = {
  readonly date: IsoDate;
  readonly site: string;
  readonly service: string;
  readonly servings: number;
};

export type YearParts = {
  readonly year: number;
  /** A year that is not over yet is told through the day before. */
  readonly today: IsoDate;
  readonly simulated: boolean;
  readonly counts: readonly Count[];
  /** Phone calls by day, as far as they were entered. */
  readonly calls: Readonly<Record<IsoDate, number>>;
  readonly surveys: YearColumn['surveys'];
  readonly areaOf: (service: string) => string;
  readonly isHoliday: IsHoliday;
};

type Calls = Pick<YearColumn, 'calls' | 'callsPerWorkingDay' | 'callsByMonth'>;

export function yearColumn(parts: YearParts): YearColumn {
  const { year, today, simulated, surveys, areaOf, isHoliday } = parts;
  const first = `${year}-01-01`;
  const over = addDays(today, -1);
  const through = over < `${year}-12-31` ? over : `${year}-12-31`;
  const isIn = (date: IsoDate) => first <= date && date <= through;
  const counts = parts.counts.filter(({ date }) => isIn(date));
  const days = workingDays(first, through, isHoliday);
  const byMonth = Array<number>(12).fill(0);
  for (const { date, servings } of counts) byMonth[monthOf(date)] = (byMonth[monthOf(date)] ?? 0) + servings;
  const servings = sum(byMonth);
  return {
    year,
    through,
    simulated,
    workingDays: days,
    servings,
    servingsPerWorkingDay: per(servings, days),
    bySite: sumsBy(counts, ({ site }) => site),
    byArea: sumsBy(counts, ({ service }) => areaOf(service)),
    byMonth,
    ...callsOf(
      Object.entries(parts.calls).filter(([date]) => isIn(date)),
      first,
      isHoliday,
    ),
    surveys: surveys.filter(({ last }) => isIn(last)),
  };
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

function sumsBy(counts: readonly Count[], of: (count: Count) => string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const count of counts) sums[of(count)] = (sums[of(count)] ?? 0) + count.servings;
  return sums;
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
