// What a survey says, in the one snapshot that is published (V6, V7).

import { added, type Ballots, type Counts, noCounts, total } from './ballots.ts';
import { type Handed, handedTotal } from './handed.ts';
import { type Interval, nonResponseBand, wilson } from './interval.ts';
import { type Answer, answers, type Period, periodsOf, type Survey } from './survey.ts';

/** Below this many votes nothing is told apart (V6). */
export const fewestVotes = 10;

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
  /** None where it would exceed 1 or nothing was handed over: then it is said, not shown (V4). */
  readonly responseRate: number | null;
  readonly shares: readonly Share[];
};

export type Results = {
  readonly survey: string;
  /** The last service day that these results hold. */
  readonly through: string;
  readonly total: Group;
  /** Told apart only where every part has at least ten votes; the small ones are told together. */
  readonly periods: readonly (Group & { readonly first: string; readonly last: string })[];
  readonly sites: readonly (Group & { readonly sites: readonly string[] })[];
  readonly areas: readonly (Group & { readonly areas: readonly string[] })[];
};

/** The results after closing on `through`, or undefined if fewer than ten votes came since the `published` ones. */
export function publish(
  survey: Survey,
  ballots: Ballots,
  handed: Handed,
  through: string,
  published: Results | undefined,
): Results | undefined {
  const votes = total(sumWhere(ballots, () => true));
  if (votes - (published?.total.votes ?? 0) < fewestVotes) return undefined;
  const parts = (index: 1 | 2) => [
    ...new Set(Object.keys(ballots.counts).map((cell) => cell.split('/')[index])),
  ];
  const within = (period: Period) => (day: string) => day >= period.first && day <= period.last;
  const group = (ofCell: (parts: string[]) => boolean, ofDay = ofCell) =>
    groupOf(
      sumWhere(ballots, (cell) => ofCell(cell.split('/'))),
      handedTotal(handed, (key) => ofDay(key.split('/'))),
    );
  const told = (index: 1 | 2) =>
    mergeSmall(
      parts(index).map((part) => [
        part ?? '',
        total(sumWhere(ballots, (cell) => cell.split('/')[index] === part)),
      ]),
    );
  const periods = periodsOf(survey).map((period) => ({
    ...period,
    ...group(
      ([first]) => first === period.first,
      ([day]) => within(period)(day ?? ''),
    ),
  }));
  return {
    survey: survey.id,
    through,
    total: group(() => true),
    periods: periods.length > 1 && periods.every((one) => one.votes >= fewestVotes) ? periods : [],
    sites: told(1).map((sites) => ({ sites, ...group(([, site]) => sites.includes(site ?? '')) })),
    areas: survey.byArea
      ? told(2).map((areas) => ({ areas, ...group(([, , area]) => areas.includes(area ?? '')) }))
      : [],
  };
}

function groupOf(counts: Counts, handed: number): Group {
  const votes = total(counts);
  const known = handed >= votes && handed > 0 && votes > 0;
  return {
    votes,
    handed,
    responseRate: known ? votes / handed : null,
    shares:
      votes < fewestVotes
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

/** Parts with at least ten votes by themselves, the others together until they have as many; none if that leaves one. */
function mergeSmall(parts: readonly (readonly [string, number])[]): string[][] {
  const bySize = [...parts].sort(([, a], [, b]) => a - b);
  const groups: { names: string[]; votes: number }[] = [];
  for (const [name, votes] of bySize) {
    const open = groups.find((group) => group.votes < fewestVotes);
    if (open) {
      open.names.push(name);
      open.votes += votes;
    } else groups.push({ names: [name], votes });
  }
  return groups.length > 1 && groups.every(({ votes }) => votes >= fewestVotes)
    ? groups.map(({ names }) => names)
    : [];
}

function sumWhere({ counts }: Ballots, where: (cell: string) => boolean): Counts {
  return Object.entries(counts).reduce((sum, [cell, one]) => (where(cell) ? added(sum, one) : sum), noCounts);
}
