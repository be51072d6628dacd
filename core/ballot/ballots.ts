// The ballots of one survey: which tokens are spent, and how many votes each answer has. Nothing here, and nothing
// anywhere else, tells in which order the votes came (V5).

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import type { IsoDate } from '../time.ts';
import { type Answer, answers } from './survey.ts';

const count = z.int().nonnegative();

/** `2023-02-02/raadhus` or `2023-02-02/raadhus/pas`: the period's first day, the site, the area if batches have one. */
export type Cell = string;

export const Counts = z.strictObject({ satisfied: count, neither: count, dissatisfied: count });
export type Counts = z.infer<typeof Counts>;

/** What a controller of boxes said last: the totals of all its life, from which the next ones count. */
const BoxesSaid = z.strictObject({
  controller: z.string(),
  totals: Counts,
  /** How often another controller, or one that had forgotten, came while the survey ran. */
  renewals: count,
});

export const Ballots = z.strictObject({
  /** Keyed hashes of the codes that voted, in sorted order. */
  spent: z.array(z.string()),
  counts: z.record(z.string(), Counts),
  /** How many voted on each day, whatever they answered and wherever. */
  votedOn: z.record(DateSchema, count),
  /** By device; none where no boxes count. */
  boxes: z.record(z.string(), BoxesSaid).optional(),
});
export type Ballots = z.infer<typeof Ballots>;

export const noBallots: Ballots = { spent: [], counts: {}, votedOn: {} };
export const noCounts: Counts = { satisfied: 0, neither: 0, dissatisfied: 0 };

export function cellOf(periodFirst: IsoDate, site: string, area: string | undefined): Cell {
  return [periodFirst, site, ...(area === undefined ? [] : [area])].join('/');
}

/** The ballots with one more vote, or undefined if the token is spent. */
export function cast(
  ballots: Ballots,
  vote: { readonly hash: string; readonly answer: Answer; readonly cell: Cell; readonly day: IsoDate },
): Ballots | undefined {
  const { hash, answer, cell, day } = vote;
  const place = placeIn(ballots.spent, hash);
  if (ballots.spent[place] === hash) return undefined;
  const counts = ballots.counts[cell] ?? noCounts;
  return {
    ...ballots,
    spent: [...ballots.spent.slice(0, place), hash, ...ballots.spent.slice(place)],
    counts: sortedByKey({ ...ballots.counts, [cell]: { ...counts, [answer]: counts[answer] + 1 } }),
    votedOn: sortedByKey({ ...ballots.votedOn, [day]: (ballots.votedOn[day] ?? 0) + 1 }),
  };
}

/** Whether `sorted` holds `hash`. */
export function holds(sorted: readonly string[], hash: string): boolean {
  return sorted[placeIn(sorted, hash)] === hash;
}

export function total(counts: Counts): number {
  return answers.reduce((sum, answer) => sum + counts[answer], 0);
}

export function added(a: Counts, b: Counts): Counts {
  return {
    satisfied: a.satisfied + b.satisfied,
    neither: a.neither + b.neither,
    dissatisfied: a.dissatisfied + b.dissatisfied,
  };
}

/** Keys in order, so that not even the order in which cells were first used stays. */
export function sortedByKey<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The index of `hash` in `sorted`, or the one at which it belongs. */
function placeIn(sorted: readonly string[], hash: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
