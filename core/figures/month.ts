// The rows of a site's month as columns of small numbers: what is kept, and what figures are counted from.

import { daysBetween, type IsoDate } from '../time.ts';
import { type Grouped, grouped } from './grouped.ts';
import { servingPairs, visitPairs } from './pairs.ts';
import type { Ending } from './report.ts';
import type { DayRows, ServingRow, VisitRow } from './rows.ts';

export type MonthDay = {
  readonly date: IsoDate;
  /** Whose clock the hours are of. */
  readonly zone: string;
  /** Days since 1970. */
  readonly number: number;
  /** Where its rows begin; they end where the next day's begin. */
  readonly visitsFrom: number;
  readonly visitsTo: number;
  readonly servingsFrom: number;
  readonly servingsTo: number;
};

/** Minutes stand one higher than they are; 0: not known. */
export type Columns = {
  readonly visitService: Uint16Array;
  /** The hour twice, and one more if it was booked. */
  readonly visitCame: Uint8Array;
  /** By `endings` twice, and one more if it was called within the target. */
  readonly visitOutcome: Uint8Array;
  readonly visitWait: Uint16Array;
  readonly servingService: Uint16Array;
  readonly servingCame: Uint8Array;
  readonly servingWalk: Uint16Array;
  readonly servingServed: Uint16Array;
};

export type Month = {
  readonly site: string;
  /** `2026-11`. */
  readonly month: string;
  /** By their places in the columns. */
  readonly services: readonly string[];
  readonly days: readonly MonthDay[];
  readonly columns: Columns;
  /** The same as they are counted: visits by outcome and wait, servings by walk and time at the counter. */
  readonly visits: Grouped;
  readonly servings: Grouped;
};

/** Their order is kept: it stands in what was written down. */
export const endings = [
  'served',
  'cancelled-by-citizen',
  'cancelled-by-staff',
  'slip-failed',
  'expired',
  'reset',
  'no-show',
  'open',
] as const satisfies readonly Ending[];

const mostMinutes = 65_534;

export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

export function dayNumber(date: IsoDate): number {
  return daysBetween('1970-01-01', date);
}

/** All of one site and month. */
export function toMonth(site: string, month: string, rows: readonly DayRows[]): Month {
  const ordered = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
  const visits = ordered.flatMap((day) => day.visits);
  const servings = ordered.flatMap((day) => day.servings);
  const services = [...new Set([...visits, ...servings].map(({ service }) => service))].sort();
  const places = new Map(services.map((service, place) => [service, place]));
  const place = ({ service }: VisitRow | ServingRow) => places.get(service) ?? 0;
  return withGroups({
    site,
    month,
    services,
    days: daysOf(
      ordered.map(({ date, zone, visits, servings }) => ({
        date,
        zone,
        visits: visits.length,
        servings: servings.length,
      })),
    ),
    columns: {
      visitService: Uint16Array.from(visits, place),
      visitCame: Uint8Array.from(visits, came),
      visitOutcome: Uint8Array.from(
        visits,
        ({ ending, within }) => 2 * endings.indexOf(ending) + Number(within),
      ),
      visitWait: Uint16Array.from(visits, ({ wait }) => known(wait)),
      servingService: Uint16Array.from(servings, place),
      servingCame: Uint8Array.from(servings, came),
      servingWalk: Uint16Array.from(servings, ({ walk }) => known(walk)),
      servingServed: Uint16Array.from(servings, ({ served }) => known(served)),
    },
  });
}

export function withGroups(month: Omit<Month, 'visits' | 'servings'>): Month {
  const { days, columns } = month;
  const visits = {
    service: columns.visitService,
    came: columns.visitCame,
    first: columns.visitOutcome,
    second: columns.visitWait,
  };
  const servings = {
    service: columns.servingService,
    came: columns.servingCame,
    first: columns.servingWalk,
    second: columns.servingServed,
  };
  return {
    ...month,
    visits: grouped(
      visits,
      days.map(({ visitsTo }) => visitsTo),
      visitPairs,
    ),
    servings: grouped(
      servings,
      days.map(({ servingsTo }) => servingsTo),
      servingPairs,
    ),
  };
}

/** Where each day's rows are, from how many each has. */
export function daysOf(
  counts: readonly (Pick<MonthDay, 'date' | 'zone'> & {
    readonly visits: number;
    readonly servings: number;
  })[],
): MonthDay[] {
  let visitsTo = 0;
  let servingsTo = 0;
  return counts.map(({ date, zone, visits, servings }) => {
    const [visitsFrom, servingsFrom] = [visitsTo, servingsTo];
    visitsTo += visits;
    servingsTo += servings;
    return { date, zone, number: dayNumber(date), visitsFrom, visitsTo, servingsFrom, servingsTo };
  });
}

/** The rows as they were. */
export function fromMonth(month: Month): DayRows[] {
  return month.days.map((day) => ({
    site: month.site,
    date: day.date,
    zone: day.zone,
    visits: range(day.visitsFrom, day.visitsTo).map((row) => visitAt(month, row)),
    servings: range(day.servingsFrom, day.servingsTo).map((row) => servingAt(month, row)),
  }));
}

function visitAt({ services, columns }: Month, row: number): VisitRow {
  const { visitService, visitCame, visitOutcome, visitWait } = columns;
  const outcome = visitOutcome[row] ?? 0;
  return {
    service: services[visitService[row] ?? 0] ?? '',
    ...cameBack(visitCame[row]),
    ending: endings[outcome >> 1] ?? 'open',
    wait: minutes(visitWait[row]),
    within: (outcome & 1) === 1,
  };
}

function servingAt({ services, columns }: Month, row: number): ServingRow {
  const { servingService, servingCame, servingWalk, servingServed } = columns;
  return {
    service: services[servingService[row] ?? 0] ?? '',
    ...cameBack(servingCame[row]),
    walk: minutes(servingWalk[row]),
    served: minutes(servingServed[row]),
  };
}

function came({ hour, booked }: VisitRow | ServingRow): number {
  return 2 * hour + Number(booked);
}

function cameBack(came = 0): { hour: number; booked: boolean } {
  return { hour: came >> 1, booked: (came & 1) === 1 };
}

function known(minutes: number | null): number {
  return minutes === null ? 0 : Math.min(minutes, mostMinutes) + 1;
}

function minutes(kept = 0): number | null {
  return kept === 0 ? null : kept - 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
