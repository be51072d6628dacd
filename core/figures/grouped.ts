// A month's rows as they are counted: those of one hour, kind and service beside each other, so that what is not asked for
// is passed over at once; of each row its day and how it went.

import type { Pairs } from './pairs.ts';

/** Two kinds in each hour of the clock. */
export const perWeekday = 48;

export type Grouped = {
  /** Of each group, the service's place, and the hour twice and one more if it was booked. */
  readonly services: Uint16Array;
  readonly cames: Uint8Array;
  /** Where its rows begin; they end where the next group's begin. */
  readonly begins: Uint32Array;
  /** Of each row, its day's place in the month and its pair's among the pairs. */
  readonly days: Uint8Array;
  readonly went: Uint32Array;
};

export type Rows = {
  readonly service: Uint16Array;
  readonly came: Uint8Array;
  /** How it went. */
  readonly first: Uint8Array | Uint16Array;
  readonly second: Uint16Array;
};

/** `ends`: of each day, where its rows end. */
export function grouped(
  { service, came, first, second }: Rows,
  ends: readonly number[],
  pairs: Pairs,
): Grouped {
  const services = service.reduce((most, place) => Math.max(most, place + 1), 0);
  const groupOf = (row: number) => (came[row] ?? 0) * services + (service[row] ?? 0);
  const groups = services * perWeekday;
  const next = new Uint32Array(groups + 1);
  for (let row = 0; row < came.length; row += 1) add(next, groupOf(row) + 1);
  for (let group = 1; group <= groups; group += 1) next[group] = (next[group] ?? 0) + (next[group - 1] ?? 0);
  const used = [...next.keys()].filter((group) => next[group] !== (next[group + 1] ?? next[group]));
  const begins = Uint32Array.from([...used.map((group) => next[group] ?? 0), came.length]);
  const days = new Uint8Array(came.length);
  const went = new Uint32Array(came.length);
  let day = 0;
  for (let row = 0; row < came.length; row += 1) {
    while (row >= (ends[day] ?? came.length)) day += 1;
    const group = groupOf(row);
    const to = next[group] ?? 0;
    next[group] = to + 1;
    days[to] = day;
    went[to] = pairs.placeOf(first[row] ?? 0, second[row] ?? 0);
  }
  return {
    services: Uint16Array.from(used, (group) => group % services),
    cames: Uint8Array.from(used, (group) => Math.floor(group / services)),
    begins,
    days,
    went,
  };
}

function add(table: Uint32Array, place: number): void {
  table[place] = (table[place] ?? 0) + 1;
}
