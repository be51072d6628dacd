// How often each pair stands in the rows of each group: visits by outcome and wait, servings by walk and time at the counter.

import { endings } from './month.ts';
import { type Pairs, servingPairs, visitPairs } from './pairs.ts';
import type { Ending, Figures, Times } from './report.ts';

export class Tally {
  readonly visits: Counts;
  readonly servings: Counts;

  constructor(groups: number) {
    this.visits = new Counts(groups, visitPairs);
    this.servings = new Counts(groups, servingPairs);
  }

  /** Of all the groups together. */
  figuresOf(...groups: readonly number[]): Figures {
    const [outcomes, waits] = this.visits.of(groups);
    const [walks, serveds] = this.servings.of(groups);
    const byEnding = endings.map((ending, i): [Ending, number] => [
      ending,
      (outcomes[2 * i] ?? 0) + (outcomes[2 * i + 1] ?? 0),
    ]);
    return {
      servings: sum(walks),
      visits: sum(outcomes),
      endings: Object.fromEntries(byEnding) as Record<Ending, number>,
      wait: {
        ...timesOf(waits),
        withinTarget: outcomes.reduce((all, count, outcome) => all + (outcome & 1) * count, 0),
      },
      walk: timesOf(walks),
      service: timesOf(serveds),
    };
  }

  isEmpty(group: number): boolean {
    return this.visits.sumOf(group) + this.servings.sumOf(group) === 0;
  }

  waitOf(...groups: readonly number[]): Times {
    return timesOf(this.visits.of(groups)[1]);
  }
}

/** A row of the table belongs to each group. */
class Counts {
  readonly width: number;
  readonly table: Uint32Array;
  readonly #pairs: Pairs;
  #sums: Uint32Array | undefined;

  constructor(groups: number, pairs: Pairs) {
    this.#pairs = pairs;
    this.width = pairs.count;
    this.table = new Uint32Array(groups * this.width);
  }

  /** Asked when all is counted. */
  sumOf(group: number): number {
    this.#sums ??= sumsOf(this.table, this.width);
    return this.#sums[group] ?? 0;
  }

  /** How often each first number of the pairs stands in the groups, and each second. */
  of(groups: readonly number[]): readonly [first: Uint32Array, second: Uint32Array] {
    const { firsts, seconds, most } = this.#pairs;
    const first = new Uint32Array(most.first + 1);
    const second = new Uint32Array(most.second + 1);
    for (const group of groups) {
      if (this.sumOf(group) > 0) addUp(this.table, group * this.width, firsts, first, seconds, second);
    }
    return [first, second];
  }
}

function addUp(
  table: Uint32Array,
  from: number,
  firsts: readonly number[],
  first: Uint32Array,
  seconds: readonly number[],
  second: Uint32Array,
): void {
  for (let pair = 0; pair < firsts.length; pair += 1) {
    const count = table[from + pair] ?? 0;
    if (count === 0) continue;
    const [one, other] = [firsts[pair] ?? 0, seconds[pair] ?? 0];
    first[one] = (first[one] ?? 0) + count;
    second[other] = (second[other] ?? 0) + count;
  }
}

function sumsOf(table: Uint32Array, width: number): Uint32Array {
  const sums = new Uint32Array(width === 0 ? 0 : table.length / width);
  for (let group = 0; group < sums.length; group += 1) {
    sums[group] = sum(table.subarray(group * width, (group + 1) * width));
  }
  return sums;
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
