// From rows to what is told of them (F2).

import type { Office } from '../office/office.ts';
import { type Counted, cellOf, countRows } from './count.ts';
import type { Month } from './month.ts';
import type { FiguresQuery } from './query.ts';
import type { HeatCell, Named, Report } from './report.ts';
import type { Tally } from './tally.ts';

type Asked = {
  readonly months: readonly Month[];
  readonly query: FiguresQuery;
  readonly office: Pick<Office, 'sites' | 'areas' | 'services'>;
  readonly simulated: boolean;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const kinds = [false, true];

export function reportOf({ months, query, office, simulated }: Asked): Report {
  const areas = new Map(office.services.map(({ id, area }) => [id, area]));
  // A service that the office has no more is in no area that it knows.
  const areaOf = (service: string) => areas.get(service) ?? '';
  const counted = countRows(months, query, areaOf);
  const { byCell, byPart, byService, starts } = counted;
  const of = (cells: readonly number[]) => byCell.figuresOf(...cells);
  const areaIds = counted.services.map(areaOf);
  return {
    from: query.from,
    to: query.to,
    step: query.step,
    days: counted.days,
    simulated,
    total: of(cells(weekdays, hours, kinds)),
    walkIn: of(cells(weekdays, hours, [false])),
    booked: of(cells(weekdays, hours, [true])),
    parts: starts.map((from, part) => ({ from, figures: byPart.figuresOf(part) })),
    sites: named(byService, counted.sites, idsOf(office.sites)),
    areas: named(byService, areaIds, idsOf(office.areas)),
    services: named(byService, counted.services, idsOf(office.services)),
    hours: hours
      .map((hour) => ({ hour, figures: of(cells(weekdays, [hour], kinds)) }))
      .filter(({ figures }) => figures.visits + figures.servings > 0),
    weekdays: weekdays
      .map((weekday) => ({ weekday, figures: of(cells([weekday], hours, kinds)) }))
      .filter(({ figures }) => figures.visits + figures.servings > 0),
    heat: weekdays.flatMap((weekday) => hours.map((hour) => heatOf(counted, weekday, hour))).filter(isWarm),
  };
}

function heatOf({ byCell }: Counted, weekday: number, hour: number): HeatCell {
  const both = cells([weekday], [hour], kinds);
  const visits = both.reduce((sum, cell) => sum + byCell.visits.sumOf(cell), 0);
  return { weekday, hour, visits, wait: byCell.waitOf(...both) };
}

function isWarm({ visits }: HeatCell): boolean {
  return visits > 0;
}

function cells(
  weekdays: readonly number[],
  hours: readonly number[],
  kinds: readonly boolean[],
): readonly number[] {
  return weekdays.flatMap((weekday) =>
    hours.flatMap((hour) => kinds.map((booked) => cellOf(weekday, hour, booked))),
  );
}

/** Groups of the same name together, in the office's order; what it does not know stands last. */
function named(tally: Tally, names: readonly string[], order: readonly string[]): Named[] {
  const groups = new Map<string, number[]>();
  for (const [group, name] of names.entries()) {
    if (!tally.isEmpty(group)) groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  const known = order.filter((id) => groups.has(id));
  const others = [...groups.keys()].filter((id) => !order.includes(id)).sort();
  return [...known, ...others].map((id) => ({ id, figures: tally.figuresOf(...(groups.get(id) ?? [])) }));
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
