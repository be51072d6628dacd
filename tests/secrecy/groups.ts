// What may be known: the totals, and their differences from copy to copy (V5). Who knows no more guesses best what most
// of a group answered.

import { type Ballots, type Counts, noCounts, total } from '../../core/ballot/ballots.ts';
import { type Answer, answers } from '../../core/ballot/survey.ts';
import { ballotsIn, batchesIn, type Evidence } from './evidence.ts';

/** Tokens that were spent between two copies in one cell, and what they answered in all. */
export type Group = { readonly hashes: readonly string[]; readonly counts: Counts };

export function groupsOf(evidence: Evidence): Group[] {
  const groups: Group[] = [];
  let before: Ballots = { spent: [], counts: {}, votedOn: {} };
  for (const copy of evidence.copies) {
    const now = ballotsIn(copy, evidence.survey);
    const known = new Set(before.spent);
    const fresh = now.spent.filter((hash) => !known.has(hash));
    const cellOf = cellsOf(evidence, now);
    for (const cell of Object.keys(now.counts)) {
      const hashes = fresh.filter((hash) => cellOf(hash) === cell);
      const counts = less(now.counts[cell] ?? noCounts, before.counts[cell] ?? noCounts);
      if (total(counts) !== hashes.length) throw new Error(`${cell}: votes and spent tokens differ`);
      if (hashes.length > 0) groups.push({ hashes, counts });
    }
    before = now;
  }
  return groups;
}

/** How many of a group are guessed right by who says of each what most of them answered. */
export function mostIn(counts: Counts): number {
  return Math.max(...answers.map((answer) => counts[answer]));
}

export function mostAnswered(counts: Counts): Answer {
  return answers.find((answer) => counts[answer] === mostIn(counts)) ?? 'satisfied';
}

/**
 * The variance of the number of right guesses about `claims` of `size` votes of known totals in unknown order, at the most:
 * by Hoeffding's formula for a sum over a random permutation (Annals of Mathematical Statistics 22, 1951), each claim adds
 * no more than np(1 − p)/(n − 1), and p(1 − p) is at most a quarter.
 */
export function mostVariance(claims: number, size: number): number {
  return size < 2 ? 0 : (claims * size) / (4 * (size - 1));
}

export function less(a: Counts, b: Counts): Counts {
  return {
    satisfied: a.satisfied - b.satisfied,
    neither: a.neither - b.neither,
    dissatisfied: a.dissatisfied - b.dissatisfied,
  };
}

/** The cell that each token counts in: its own area's, if areas are told apart at its site. One period. */
function cellsOf({ survey, copies }: Evidence, { counts }: Ballots): (hash: string) => string | undefined {
  const cells = new Map<string, string>();
  const last = copies.at(-1);
  for (const { site, area, hashes } of last ? batchesIn(last, survey) : []) {
    const own = Object.keys(counts).find((cell) => cell.endsWith(`/${site}/${area}`));
    const cell = own ?? Object.keys(counts).find((one) => one.endsWith(`/${site}`));
    for (const hash of hashes) if (cell !== undefined) cells.set(hash, cell);
  }
  return (hash) => cells.get(hash);
}
