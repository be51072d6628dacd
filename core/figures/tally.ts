// Histograms of groups, each counted in one table: how many visits and servings had which outcome and took how many minutes.

import { endings } from './month.ts';
import type { Ending, Figures, Times } from './report.ts';

/** How many different values there are of each. */
export type Widths = { readonly wait: number; readonly walk: number; readonly served: number };
export const outcomes = 2 * endings.length;

/** A row of each table belongs to each group. */
export class Tally {
  readonly widths: Widths;
  readonly groups: number;
  readonly outcome: Uint32Array;
  readonly wait: Uint32Array;
  readonly walk: Uint32Array;
  readonly served: Uint32Array;

  constructor(groups: number, widths: Widths) {
    this.groups = groups;
    this.widths = widths;
    this.outcome = new Uint32Array(groups * outcomes);
    this.wait = new Uint32Array(groups * widths.wait);
    this.walk = new Uint32Array(groups * widths.walk);
    this.served = new Uint32Array(groups * widths.served);
  }

  clear(): void {
    for (const table of [this.outcome, this.wait, this.walk, this.served]) table.fill(0);
  }

  /** Adds the only group of `one` to this group. */
  take(group: number, one: Tally): void {
    move(one.outcome, this.outcome, group);
    move(one.wait, this.wait, group);
    move(one.walk, this.walk, group);
    move(one.served, this.served, group);
  }

  /** Of all the groups together. */
  figuresOf(...groups: readonly number[]): Figures {
    const counts = together(this.outcome, outcomes, groups);
    const byEnding = (ending: Ending) => {
      const at = 2 * endings.indexOf(ending);
      return (counts[at] ?? 0) + (counts[at + 1] ?? 0);
    };
    const walk = together(this.walk, this.widths.walk, groups);
    return {
      servings: sum(walk),
      visits: sum(counts),
      endings: Object.fromEntries(endings.map((ending) => [ending, byEnding(ending)])) as Record<
        Ending,
        number
      >,
      wait: {
        ...timesOf(together(this.wait, this.widths.wait, groups)),
        withinTarget: counts.reduce((all, count, outcome) => all + (outcome & 1) * count, 0),
      },
      walk: timesOf(walk),
      service: timesOf(together(this.served, this.widths.served, groups)),
    };
  }

  visitsIn(group: number): number {
    return sum(this.outcome.subarray(group * outcomes, (group + 1) * outcomes));
  }

  isEmpty(group: number): boolean {
    const { walk } = this.widths;
    return this.visitsIn(group) === 0 && sum(this.walk.subarray(group * walk, (group + 1) * walk)) === 0;
  }

  waitOf(...groups: readonly number[]): Times {
    return timesOf(together(this.wait, this.widths.wait, groups));
  }
}

function move(from: Uint32Array, to: Uint32Array, group: number): void {
  const start = group * from.length;
  for (let i = 0; i < from.length; i += 1) to[start + i] = (to[start + i] ?? 0) + (from[i] ?? 0);
}

function together(table: Uint32Array, width: number, groups: readonly number[]): Uint32Array {
  const [first = 0] = groups;
  if (groups.length === 1) return table.subarray(first * width, (first + 1) * width);
  const counts = new Uint32Array(width);
  for (const group of groups) {
    const from = group * width;
    for (let i = 0; i < width; i += 1) counts[i] = (counts[i] ?? 0) + (table[from + i] ?? 0);
  }
  return counts;
}

/** The first place counts those of which nothing is known; the others are minutes. */
function timesOf(counts: Uint32Array): Times {
  const count = sum(counts) - (counts[0] ?? 0);
  return { count, median: ranked(counts, Math.ceil(count / 2)), p90: ranked(counts, Math.ceil(count * 0.9)) };
}

/** The minutes of the one at this place, the shortest first. */
function ranked(counts: Uint32Array, rank: number): number | null {
  let before = 0;
  for (let place = 1; place < counts.length; place += 1) {
    before += counts[place] ?? 0;
    if (rank > 0 && before >= rank) return place - 1;
  }
  return null;
}

function sum(counts: Uint32Array): number {
  let all = 0;
  for (let i = 0; i < counts.length; i += 1) all += counts[i] ?? 0;
  return all;
}
