// An attacker who learns: half of the voters tell how they voted, and what their tokens have in common with the others'
// tells on those.

import type { Counts } from '../../core/ballot/ballots.ts';
import { type Answer, answers } from '../../core/ballot/survey.ts';
import { below, type Random } from '../support/choose.ts';
import type { Trait } from './attackers.ts';
import type { Group } from './groups.ts';

/** What is left to guess when the tellers' votes are taken off their groups' totals. */
export type Untold = { readonly groups: readonly Group[]; readonly told: ReadonlyMap<string, Answer> };

export function tellHalf(
  groups: readonly Group[],
  truth: ReadonlyMap<string, Answer>,
  random: Random,
): Untold {
  const told = new Map<string, Answer>();
  const left = groups.map(({ hashes, counts }) => {
    const rest: Counts = { ...counts };
    const silent = hashes.filter((hash) => {
      const answer = truth.get(hash);
      if (answer === undefined || below(random, 2) === 0) return true;
      told.set(hash, answer);
      rest[answer] -= 1;
      return false;
    });
    return { hashes: silent, counts: rest };
  });
  return { groups: left.filter(({ hashes }) => hashes.length > 0), told };
}

/** Naive Bayes: how much more often each trait comes with each answer, on top of what is left in the group. */
export function learn({ groups, told }: Untold, traits: readonly Trait[]): Map<string, Answer> {
  const odds = traits.map((trait) => oddsOf(trait, told));
  return new Map(
    groups.flatMap(({ hashes, counts }) =>
      hashes.map((hash) => {
        const scored = answers.map((answer) => ({
          answer,
          score: odds.reduce((product, of) => product * of(hash, answer), counts[answer]),
        }));
        const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
        return [hash, best.answer] as const;
      }),
    ),
  );
}

function oddsOf(trait: Trait, told: ReadonlyMap<string, Answer>): (hash: string, answer: Answer) => number {
  const seen = new Map<string, number>();
  const count = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const [hash, answer] of told) {
    count(answer);
    count(`${trait(hash)} ${answer}`);
  }
  const kinds = new Set([...told.keys()].map(trait)).size;
  return (hash, answer) =>
    ((seen.get(`${trait(hash)} ${answer}`) ?? 0) + 1) / ((seen.get(answer) ?? 0) + kinds);
}
