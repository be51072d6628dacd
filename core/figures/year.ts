// A year's column of the data sheet, from what was counted (F3).

import type { IsHoliday } from '../opening.ts';
import { addDays, type IsoDate } from '../time.ts';
import type { Report } from './report.ts';
import type { YearColumn } from './sheet.ts';
import { workingDays } from './working-days.ts';

/** What a year's servings are told from: its report, in months. */
type Servings = Pick<Report, 'total' | 'sites' | 'areas' | 'services' | 'parts' | 'simulated'>;

export type YearParts = {
  readonly year: number;
  /** A year that is not over yet is told through the day before. */
  readonly today: IsoDate;
  /** Of `periodOf`; undefined of a year that has not begun. */
  readonly report: Servings | undefined;
  /** The first day, of whatever year, that figures are there of. */
  readonly knownFrom: IsoDate | undefined;
  /** Services that are told by themselves. */
  readonly ownLines: readonly string[];
  /** Phone calls by day, as far as they were entered. */
  readonly calls: Readonly<Record<IsoDate, number>>;
  readonly surveys: YearColumn['surveys'];
  readonly isHoliday: IsHoliday;
};

type Served = Pick<
  YearColumn,
  | 'servedFrom'
  | 'servedDays'
  | 'servings'
  | 'servingsPerWorkingDay'
  | 'bySite'
  | 'byArea'
  | 'byService'
  | 'byMonth'
>;
type Calls = Pick<
  YearColumn,
  'calls' | 'callsThrough' | 'callDays' | 'callGaps' | 'callsPerWorkingDay' | 'callsByMonth'
>;

/** The days of a year that are over; undefined if none is. */
export function periodOf(year: number, today: IsoDate): { from: IsoDate; to: IsoDate } | undefined {
  const [from, to] = [`${year}-01-01`, throughOf(year, today)];
  return from <= to ? { from, to } : undefined;
}

export function yearColumn(parts: YearParts): YearColumn {
  const { year, today, report, calls, surveys, isHoliday } = parts;
  const first = `${year}-01-01`;
  const through = throughOf(year, today);
  const isIn = (date: IsoDate) => first <= date && date <= through;
  return {
    year,
    through,
    simulated: report?.simulated ?? false,
    workingDays: workingDays(first, through, isHoliday),
    ...servedIn(parts, first, through),
    ...callsOf(new Map(Object.entries(calls).filter(([date]) => isIn(date))), first, isHoliday),
    surveys: surveys.filter(({ last }) => isIn(last)),
  };
}

function throughOf(year: number, today: IsoDate): IsoDate {
  const over = addDays(today, -1);
  return over < `${year}-12-31` ? over : `${year}-12-31`;
}

/** Per working day from the first day that figures are there of: what came before is unknown, not none. */
function servedIn(
  { report, knownFrom, ownLines, isHoliday }: YearParts,
  first: IsoDate,
  through: IsoDate,
): Served {
  const byMonth = Array<number | null>(12).fill(null);
  if (!report || knownFrom === undefined || knownFrom > through) {
    const none = { servings: null, servingsPerWorkingDay: null, bySite: {}, byArea: {}, byService: {} };
    return { servedFrom: null, servedDays: 0, ...none, byMonth };
  }
  const servedFrom = knownFrom > first ? knownFrom : first;
  for (const { from, figures } of report.parts) {
    if (from.slice(0, 7) >= servedFrom.slice(0, 7)) byMonth[monthOf(from)] = figures.servings;
  }
  const days = workingDays(servedFrom, through, isHoliday);
  const services = servingsBy(report.services);
  return {
    servedFrom,
    servedDays: days,
    servings: report.total.servings,
    servingsPerWorkingDay: per(report.total.servings, days),
    bySite: servingsBy(report.sites),
    byArea: servingsBy(report.areas),
    byService: Object.fromEntries(ownLines.map((id) => [id, services[id] ?? 0])),
    byMonth,
  };
}

/**
 * Per working day through the last day that calls were entered for; of no number where a month before it has none at
 * all, for those days would count as days without a call.
 */
function callsOf(entered: ReadonlyMap<IsoDate, number>, first: IsoDate, isHoliday: IsHoliday): Calls {
  const callsByMonth = Array<number | null>(12).fill(null);
  for (const [date, calls] of entered) {
    callsByMonth[monthOf(date)] = (callsByMonth[monthOf(date)] ?? 0) + calls;
  }
  const last = [...entered.keys()].sort().at(-1);
  if (last === undefined) {
    const none = { calls: null, callsThrough: null, callDays: 0, callGaps: 0, callsPerWorkingDay: null };
    return { ...none, callsByMonth };
  }
  const days = workingDays(first, last, isHoliday);
  const calls = sum(callsByMonth.map((count) => count ?? 0));
  const hasGap = callsByMonth.slice(0, monthOf(last)).includes(null);
  return {
    calls,
    callsThrough: last,
    callDays: days,
    callGaps: workingDays(first, last, (date) => isHoliday(date) || entered.has(date)),
    callsPerWorkingDay: hasGap ? null : per(calls, days),
    callsByMonth,
  };
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
