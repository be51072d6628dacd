// What a survey says, in the one snapshot that is published (V6, V7).

import { added, type Ballots, type Counts, noCounts, total } from './ballots.ts';
import { type Handed, handedTotal } from './handed.ts';
import { type Interval, nonResponseBand, wilson } from './interval.ts';
import { type Answer, answers, type Period, periodsOf, type Survey } from './survey.ts';
import { fewestVotes, periodsToTell, placesToTell } from './told.ts';

export type Share = {
  readonly answer: Answer;
  readonly count: number;
  readonly share: number;
  /** 95 %, corrected for the finite number of tokens; none if more voted than tokens were handed over (V4). */
  readonly interval: Interval | null;
  readonly band: Interval | null;
};

export type Group = {
  readonly votes: number;
  readonly handed: number;
  /** None where it, or that of boxes in it, would exceed 1, or nothing was handed over: then it is said, not shown (V4). */
  readonly responseRate: number | null;
  readonly shares: readonly Share[];
};

export type Results = {
  readonly survey: string;
  /** The last service day that these results hold. */
  readonly through: string;
  readonly total: Group;
  /** Sites whose boxes hold more than tokens were handed over there (V4). */
  readonly overfull?: readonly string[];
  /**
   * Told apart only where every part has at least ten votes; at the end of the survey, small ones together. One period:
   * nothing to tell apart. Sites and areas may be those of an earlier snapshot, with their votes then, until every part
   * has gained ten votes or none (V6).
   */
  readonly periods: readonly (Group & { readonly first: string; readonly last: string })[];
  readonly sites: readonly (Group & { readonly sites: readonly string[] })[];
  readonly areas: readonly (Group & {
    /** The empty name stands for all areas that too few serve to be told apart (V5). */
    readonly areas: readonly string[];
  })[];
};

/** Whether a cell, by its period or day, its site and its area, is meant. */
type InCell = (parts: readonly string[]) => boolean;

/**
 * The results after closing on `through`, or undefined if the `published` ones stand, because fewer than ten votes came
 * since, or would be told apart by a new snapshot.
 */
export function publish(
  survey: Survey,
  ballots: Ballots,
  handed: Handed,
  through: string,
  published: Results | undefined,
): Results | undefined {
  const all = total(sumWhere(ballots, () => true));
  if (all - (published?.total.votes ?? 0) < fewestVotes) return undefined;

  const votesIn = ({ first, last }: Period) =>
    total(sumWhere(ballots, ([from = '']) => from >= first && from <= last));
  const isOver = through >= (survey.ended ?? survey.last);
  const periods = periodsToTell(periodsOf(survey), votesIn, published?.periods ?? [], isOver);
  if (!periods) return undefined;

  const sumsOf = (isIn: InCell) => {
    const counts = sumWhere(ballots, isIn);
    return { counts, votes: total(counts), handed: handedTotal(handed, (key) => isIn(key.split('/'))) };
  };
  // One box that is too full spoils the rate of all that it is part of: other sites' silent ones would cover it up (V4).
  const overfullIn = (isIn: InCell) =>
    survey.boxesAt.filter((site) => {
      const here = sumsOf((parts) => parts[1] === site && isIn(parts));
      return here.votes > here.handed;
    });
  const group = (isIn: InCell) => groupOf(sumsOf(isIn), overfullIn(isIn).length > 0);
  const overfull = overfullIn(() => true);
  const sites = placesToTell(
    votesBy(ballots, 1),
    (published?.sites ?? []).map(({ sites: names, votes }) => ({ names, votes })),
    isOver,
  );
  const areas = placesToTell(
    survey.byArea ? votesBy(ballots, 2) : new Map(),
    (published?.areas ?? []).map(({ areas: names, votes }) => ({ names, votes })),
    isOver,
  );
  return {
    survey: survey.id,
    through,
    total: group(() => true),
    ...(overfull.length > 0 ? { overfull } : {}),
    periods: periods.map(({ first, last }) => ({
      first,
      last,
      ...group(([day = '']) => day >= first && day <= last),
    })),
    sites:
      sites?.map((names) => ({ sites: names, ...group(([, site = '']) => names.includes(site)) })) ??
      published?.sites ??
      [],
    areas:
      areas?.map((names) => ({ areas: names, ...group(([, , area = '']) => names.includes(area)) })) ??
      published?.areas ??
      [],
  };
}

/** What a group's totals say; `counts` is null where nobody knows any more how they voted. */
export function groupOf(
  sums: { readonly votes: number; readonly counts: Counts | null; readonly handed: number },
  overfull = false,
): Group {
  const { votes, counts, handed } = sums;
  const known = handed >= votes && handed > 0 && votes > 0 && !overfull;
  return {
    votes,
    handed,
    responseRate: known ? votes / handed : null,
    shares:
      votes < fewestVotes || counts === null
        ? []
        : answers.map((answer) => ({
            answer,
            count: counts[answer],
            share: counts[answer] / votes,
            interval: known ? wilson(counts[answer], votes, handed) : null,
            band: known ? nonResponseBand(counts[answer], votes, handed) : null,
          })),
  };
}

/** The votes of each site (1) or area (2) that has any; of the areas that are not told apart last, under an empty name. */
function votesBy(ballots: Ballots, index: 1 | 2): Map<string, number> {
  const names = Object.keys(ballots.counts).map((cell) => cell.split('/')[index] ?? '');
  names.sort((a, b) => Number(a === '') - Number(b === ''));
  return new Map(
    names.map((name) => [name, total(sumWhere(ballots, (parts) => (parts[index] ?? '') === name))]),
  );
}

function sumWhere({ counts }: Ballots, isIn: InCell): Counts {
  return Object.entries(counts).reduce(
    (sum, [cell, one]) => (isIn(cell.split('/')) ? added(sum, one) : sum),
    noCounts,
  );
}
