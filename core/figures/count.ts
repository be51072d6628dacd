// One pass over the rows: each is counted in its site's service, its part of the period and its weekday, hour and kind.

import { type Grouped, perWeekday } from './grouped.ts';
import { dayNumber, type Month } from './month.ts';
import { partsOf } from './parts.ts';
import type { FiguresQuery } from './query.ts';
import { Tally } from './tally.ts';

export type Counted = {
  /** Of each group in `byService`. */
  readonly sites: readonly string[];
  readonly services: readonly string[];
  readonly starts: readonly string[];
  readonly byService: Tally;
  readonly byPart: Tally;
  /** Weekday, hour and kind: see `cellOf`. */
  readonly byCell: Tally;
  /** On which anybody came. */
  readonly days: number;
};

/** Monday is 1. */
export function cellOf(weekday: number, hour: number, booked: boolean): number {
  return (weekday - 1) * perWeekday + 2 * hour + Number(booked);
}

export function countRows(
  all: readonly Month[],
  query: FiguresQuery,
  areaOf: (service: string) => string,
): Counted {
  const months = all.filter((month) => isAsked(month, query));
  const sites = [...new Set(months.map(({ site }) => site))];
  const services = [...new Set(months.flatMap(({ services }) => services))];
  const { starts, partOf } = partsOf(query);
  const byService = new Tally(sites.length * services.length);
  const byPart = new Tally(starts.length);
  const byCell = new Tally(7 * perWeekday);
  const [first, last] = [dayNumber(query.from), dayNumber(query.to)];
  const came = new Uint8Array(partOf.length);
  const weekdays = new Set(query.weekdays ?? [1, 2, 3, 4, 5, 6, 7]);
  const wanted = { service: wantedServices(services, query, areaOf), came: wantedCame(query) };
  for (const month of months) {
    const site = sites.indexOf(month.site) * services.length;
    const groups = Int32Array.from(month.services, (id) => {
      const place = services.indexOf(id);
      return wanted.service[place] === 1 ? site + place : -1;
    });
    const days = daysOf(month, { first, last, weekdays, partOf });
    for (const of of ['visits', 'servings'] as const) {
      const tables = { service: byService[of].table, part: byPart[of].table, cell: byCell[of].table };
      countGroups(month[of], { groups, wanted: wanted.came, width: byPart[of].width, days, tables });
    }
    for (const [i, day] of month.days.entries()) {
      if (days.seen[i] === 1) came[day.number - first] = 1;
    }
  }
  return {
    sites: sites.flatMap((site) => services.map(() => site)),
    services: sites.flatMap(() => services),
    starts,
    byService,
    byPart,
    byCell,
    days: came.reduce((sum, one) => sum + one, 0),
  };
}

type Days = {
  /** Of each, which part of the period it belongs to; -1: it is not asked for. */
  readonly parts: Int32Array;
  /** The same of hours that the last day is not asked for. */
  readonly partsBefore: Int32Array;
  readonly cells: Int32Array;
  /** Those on which somebody came. */
  readonly seen: Uint8Array;
};

type Period = {
  readonly first: number;
  readonly last: number;
  readonly weekdays: ReadonlySet<number>;
  readonly partOf: Int32Array;
};

function daysOf({ days }: Month, { first, last, weekdays, partOf }: Period): Days {
  const parts = Int32Array.from(days, ({ number }) =>
    first <= number && number <= last && weekdays.has(weekdayOf(number))
      ? (partOf[number - first] ?? -1)
      : -1,
  );
  return {
    parts,
    partsBefore: parts.map((part, i) => (days[i]?.number === last ? -1 : part)),
    cells: Int32Array.from(days, ({ number }) => cellOf(weekdayOf(number), 0, false)),
    seen: new Uint8Array(days.length),
  };
}

function weekdayOf(number: number): number {
  return ((number + 3) % 7) + 1;
}

type Into = {
  /** Of each service of the month, its place in the tally; -1: it is not asked for. */
  readonly groups: Int32Array;
  readonly wanted: Uint8Array;
  readonly width: number;
  readonly days: Days;
  readonly tables: { readonly service: Uint32Array; readonly part: Uint32Array; readonly cell: Uint32Array };
};

function countGroups(rows: Grouped, { groups, wanted, width, days, tables }: Into): void {
  const { services, cames, begins, days: dayOf, went } = rows;
  const { seen } = days;
  const { service: byService, part: byPart, cell: byCell } = tables;
  const cells = days.cells.map((cell) => cell * width);
  const wide = (parts: Int32Array) => parts.map((part) => (part < 0 ? -1 : part * width));
  const [whole, before] = [wide(days.parts), wide(days.partsBefore)];
  for (let group = 0; group < services.length; group += 1) {
    const came = cames[group] ?? 0;
    const service = (groups[services[group] ?? 0] ?? -1) * width;
    const asked = wanted[came] ?? nothing;
    if (service < 0 || asked === nothing) continue;
    const parts = asked === everyDay ? whole : before;
    const hour = came * width;
    const end = begins[group + 1] ?? 0;
    for (let row = begins[group] ?? 0; row < end; row += 1) {
      const day = dayOf[row] ?? 0;
      const part = parts[day] ?? -1;
      if (part < 0) continue;
      const place = went[row] ?? 0;
      add(byService, service + place);
      add(byPart, part + place);
      add(byCell, (cells[day] ?? 0) + hour + place);
      seen[day] = 1;
    }
  }
}

function add(table: Uint32Array, place: number): void {
  table[place] = (table[place] ?? 0) + 1;
}

function isAsked({ site, month }: Month, { from, to, sites }: FiguresQuery): boolean {
  return month >= from.slice(0, 7) && month <= to.slice(0, 7) && (sites?.includes(site) ?? true);
}

function wantedServices(
  services: readonly string[],
  query: FiguresQuery,
  areaOf: (service: string) => string,
): Uint8Array {
  return Uint8Array.from(services, (id) =>
    Number((query.services?.includes(id) ?? true) && (query.areas?.includes(areaOf(id)) ?? true)),
  );
}

const nothing = 0;
const everyDay = 1;
const notOnTheLast = 2;

/** Of each hour and kind, on which days it is asked for. */
function wantedCame({ hours, kind, until = 24 }: FiguresQuery): Uint8Array {
  return Uint8Array.from({ length: perWeekday }, (_, came) => {
    const isAsked =
      (hours?.includes(came >> 1) ?? true) &&
      (kind === undefined || (kind === 'booked') === ((came & 1) === 1));
    if (!isAsked) return nothing;
    return came >> 1 < until ? everyDay : notOnTheLast;
  });
}
