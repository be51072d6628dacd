// What of a survey may be told apart (V6): no part with fewer than ten votes, and none that gained fewer since it was
// published last; or else one snapshot less the other would tell what those few voted.

import type { Period } from './survey.ts';

/** Below this many votes nothing is told apart (V6). */
export const fewestVotes = 10;

/** What was published together, with its votes then. */
type Told<Part> = Part & { readonly votes: number };

/**
 * Which places or areas to tell apart: each by itself when all have ten votes, and when the survey is over the small
 * ones together. Undefined: that leaves one group, or some gained too few votes since `before`, which stands.
 */
export function placesToTell(
  votes: ReadonlyMap<string, number>,
  before: readonly Told<{ readonly names: readonly string[] }>[],
  isOver: boolean,
): string[][] | undefined {
  const groups = isOver ? together(votes) : [...votes.keys()].map((name) => [name]);
  const isTold = groups.every((names) => {
    const then = before.filter((group) => group.names.some((name) => names.includes(name)));
    // Groups that were told and now would be cut through could be subtracted from each other.
    if (!then.every((group) => group.names.every((name) => names.includes(name)))) return false;
    const now = sum(names.map((name) => votes.get(name) ?? 0));
    return now >= fewestVotes && gainedEnough(now, sum(then.map((group) => group.votes)));
  });
  return isTold && groups.length > 1 ? groups : undefined;
}

/**
 * The stretches of time to tell apart: the periods that have begun, or two of them together where the votes between the
 * last snapshot of the one and its end are too few. What was told together stays so, because a period that is over can
 * be subtracted from any earlier snapshot. Undefined: the newest period has too few votes, and more may come.
 */
export function periodsToTell(
  periods: readonly Period[],
  votesIn: (period: Period) => number,
  before: readonly Told<Period>[],
  isOver: boolean,
): Period[] | undefined {
  const told: Period[] = before.map(({ first, last }) => ({ first, last }));
  let votesThen = before.at(-1)?.votes ?? 0;
  for (const next of periods) {
    const open = told.at(-1);
    if (votesIn(next) === 0 || (open && next.first <= open.last)) continue;
    const tooFew = votesIn(next) < fewestVotes;
    if (tooFew && open && !isOver) return undefined;
    if (open && (tooFew || !gainedEnough(votesIn(open), votesThen))) {
      told.splice(-1, 1, { first: open.first, last: next.last });
    } else {
      told.push(next);
      votesThen = 0;
    }
  }
  return told;
}

/** The small ones together until they have ten votes. */
function together(votes: ReadonlyMap<string, number>): string[][] {
  const groups: { names: string[]; votes: number }[] = [];
  for (const [name, own] of [...votes].sort(([, a], [, b]) => a - b)) {
    const open = groups.find((group) => group.votes < fewestVotes);
    if (open) {
      open.names.push(name);
      open.votes += own;
    } else groups.push({ names: [name], votes: own });
  }
  return groups.map(({ names }) => names);
}

function gainedEnough(now: number, then: number): boolean {
  return now === then || now - then >= fewestVotes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
