// What figures keep of a day (F1, F4): a row for each visit and one for each serving, in whole minutes that are over, apart
// from each other and sorted, so that no row is anybody's and none says where or in which order.

import { type Day, type Errand, isOpen, type Period, type ServiceId, type Visit } from '../day/state.ts';
import { type IsoDate, localTime, MINUTE, type Millis, minutesOf } from '../time.ts';
import type { Ending } from './report.ts';

type Came = {
  readonly service: ServiceId;
  /** Of the clock at the site, in which the citizen came. */
  readonly hour: number;
  readonly booked: boolean;
};

export type VisitRow = Came & {
  readonly ending: Ending;
  /** Until the first call; null where there was none, or no ticket. */
  readonly wait: number | null;
  /** Called first when it was due, or before. */
  readonly within: boolean;
};

/** An errand that was finished at a counter. */
export type ServingRow = Came & {
  /** Null where nobody was called to it. */
  readonly walk: number | null;
  readonly served: number | null;
};

export type DayRows = {
  readonly site: string;
  readonly date: IsoDate;
  /** Whose clock the hours are of. */
  readonly zone: string;
  readonly visits: readonly VisitRow[];
  readonly servings: readonly ServingRow[];
};

export function rowsOf(day: Day, zone: string): DayRows {
  const visits: VisitRow[] = [];
  const servings: ServingRow[] = [];
  for (const visit of day.visits.values()) {
    const hour = Math.floor(minutesOf(localTime(visit.arrived, zone).time) / 60);
    const booked = visit.kind === 'booked';
    visits.push(visitRow(visit, hour, booked));
    for (const errand of visit.errands) {
      if (errand.done) servings.push({ service: errand.service, hour, booked, ...timesOf(visit, errand) });
    }
  }
  return { site: day.site, date: day.date, zone, visits: sorted(visits), servings: sorted(servings) };
}

function visitRow(visit: Visit, hour: number, booked: boolean): VisitRow {
  const { state, firstCall } = visit;
  const ending = state.is === 'ended' ? state.cause : isOpen(visit) ? 'open' : 'no-show';
  const service = firstCall?.service ?? visit.errands[0]?.service ?? '';
  // Who was served at once did not wait, whenever they may be called later.
  const first = visit.periods[0]?.is ?? state.is;
  if (!firstCall || first !== 'waiting') return { service, hour, booked, ending, wait: null, within: false };
  const from = Math.max(visit.arrived, visit.booked ?? 0);
  const wait = wholeMinutes(Math.max(0, firstCall.at - from));
  return { service, hour, booked, ending, wait, within: firstCall.at <= firstCall.due };
}

function timesOf(visit: Visit, errand: Errand): Pick<ServingRow, 'walk' | 'served'> {
  const mine = visit.periods.filter((period) => period.errand === errand.id);
  const wasCalled = mine.some(({ is }) => is === 'called');
  return {
    walk: wasCalled ? minutesIn(mine, 'called') : null,
    served: errand.done?.durationKnown ? minutesIn(mine, 'serving') : null,
  };
}

function minutesIn(periods: readonly Period[], is: Period['is']): number {
  return wholeMinutes(periods.reduce((sum, one) => sum + (one.is === is ? one.to - one.from : 0), 0));
}

function wholeMinutes(time: Millis): number {
  return Math.floor(time / MINUTE);
}

/** By what stands in them: when who came can't be seen any more. */
function sorted<Row extends Came>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(Object.values(row)) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}
