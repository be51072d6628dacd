// One pass over the rows: each is counted in its site, its service, its part of the period and its weekday, hour and kind.

import { dayNumber, type Month, type MonthDay } from './month.ts';
import { partsOf } from './parts.ts';
import type { FiguresQuery } from './query.ts';
import { outcomes, Tally, type Widths } from './tally.ts';

/** Two kinds in each hour of the clock. */
const perWeekday = 48;

export type Counted = {
  readonly sites: readonly string[];
  readonly services: readonly string[];
  readonly starts: readonly string[];
  readonly bySite: Tally;
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
  const widths = widthsOf(months);
  const sites = [...new Set(months.map(({ site }) => site))];
  const services = [...new Set(months.flatMap(({ services }) => services))];
  const { starts, partOf } = partsOf(query);
  const counted = {
    bySite: new Tally(sites.length, widths),
    byService: new Tally(services.length, widths),
    byPart: new Tally(starts.length, widths),
    byCell: new Tally(7 * perWeekday, widths),
  };
  // Days of one site that follow each other in one part are counted together, and then added to both.
  const run = new Tally(1, widths);
  const tallies = { run, byService: counted.byService, byCell: counted.byCell };
  const [first, last] = [dayNumber(query.from), dayNumber(query.to)];
  const came = new Uint8Array(partOf.length);
  const wanted = {
    service: wantedServices(services, query, areaOf),
    came: wantedCame(query, 24),
    lastCame: wantedCame(query, query.until ?? 24),
  };
  const weekdays = new Set(query.weekdays ?? [1, 2, 3, 4, 5, 6, 7]);
  for (const month of months) {
    const site = sites.indexOf(month.site);
    const places = Int32Array.from(month.services, (id) => {
      const place = services.indexOf(id);
      return wanted.service[place] === 1 ? place : -1;
    });
    let part = -1;
    for (const day of month.days) {
      const weekday = ((day.number + 3) % 7) + 1;
      if (day.number < first || day.number > last || !weekdays.has(weekday)) continue;
      const now = partOf[day.number - first] ?? 0;
      if (now !== part) sumUp(part);
      part = now;
      const cell = cellOf(weekday, 0, false);
      const hours = day.number === last ? wanted.lastCame : wanted.came;
      const visits = countVisits(month, day, places, hours, cell, tallies);
      const servings = countServings(month, day, places, hours, cell, tallies);
      if (visits + servings > 0) came[day.number - first] = 1;
    }
    sumUp(part);

    function sumUp(part: number): void {
      if (part < 0) return;
      counted.bySite.take(site, run);
      counted.byPart.take(part, run);
      run.clear();
    }
  }
  return { ...counted, sites, services, starts, days: came.reduce((sum, one) => sum + one, 0) };
}

type Tallies = Pick<Counted, 'byService' | 'byCell'> & { readonly run: Tally };

function countVisits(
  { columns }: Month,
  { visitsFrom, visitsTo }: MonthDay,
  places: Int32Array,
  wanted: Uint8Array,
  cell: number,
  { run, byService, byCell }: Tallies,
): number {
  const { visitService, visitCame, visitOutcome, visitWait } = columns;
  const width = run.widths.wait;
  let count = 0;
  for (let row = visitsFrom; row < visitsTo; row += 1) {
    const service = places[visitService[row] ?? 0] ?? -1;
    const came = visitCame[row] ?? 0;
    if (service < 0 || wanted[came] === 0) continue;
    count += 1;
    const outcome = visitOutcome[row] ?? 0;
    const wait = visitWait[row] ?? 0;
    add(run.outcome, outcome);
    add(byService.outcome, service * outcomes + outcome);
    add(byCell.outcome, (cell + came) * outcomes + outcome);
    add(run.wait, wait);
    add(byService.wait, service * width + wait);
    add(byCell.wait, (cell + came) * width + wait);
  }
  return count;
}

function countServings(
  { columns }: Month,
  { servingsFrom, servingsTo }: MonthDay,
  places: Int32Array,
  wanted: Uint8Array,
  cell: number,
  { run, byService, byCell }: Tallies,
): number {
  const { servingService, servingCame, servingWalk, servingServed } = columns;
  const { walk: walks, served: serveds } = run.widths;
  let count = 0;
  for (let row = servingsFrom; row < servingsTo; row += 1) {
    const service = places[servingService[row] ?? 0] ?? -1;
    const came = servingCame[row] ?? 0;
    if (service < 0 || wanted[came] === 0) continue;
    count += 1;
    const walk = servingWalk[row] ?? 0;
    const served = servingServed[row] ?? 0;
    add(run.walk, walk);
    add(byService.walk, service * walks + walk);
    add(byCell.walk, (cell + came) * walks + walk);
    add(run.served, served);
    add(byService.served, service * serveds + served);
    add(byCell.served, (cell + came) * serveds + served);
  }
  return count;
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

/** Of each hour and kind, whether it is asked for. */
function wantedCame({ hours, kind }: FiguresQuery, until: number): Uint8Array {
  return Uint8Array.from({ length: perWeekday }, (_, came) =>
    Number(
      came >> 1 < until &&
        (hours?.includes(came >> 1) ?? true) &&
        (kind === undefined || (kind === 'booked') === ((came & 1) === 1)),
    ),
  );
}

function widthsOf(months: readonly Month[]): Widths {
  const widest = (of: keyof Widths) => Math.max(0, ...months.map(({ most }) => most[of])) + 1;
  return { wait: widest('wait'), walk: widest('walk'), served: widest('served') };
}
