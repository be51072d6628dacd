// The secrecy of the vote, attacked (V5): from copies of everything that is on the disk, can it be told how a token voted,
// any better than from the totals? `npm run attack -- --seeds 20` plays more fortnights.

import { expect, test } from 'vitest';
import type { Answer } from '../../core/ballot/survey.ts';
import { randomFrom } from '../support/random.ts';
import { attackers, traitsOf } from './attackers.ts';
import { type Fortnight, playFortnight } from './fortnight.ts';
import { type Group, groupsOf, mostIn, mostVariance } from './groups.ts';
import { leaks } from './leaks.ts';
import { learn, tellHalf } from './learner.ts';

const first = Number(process.env.ATTACK_SEED ?? 1);
const count = Number(process.env.ATTACK_SEEDS ?? 1);
const seeds = Array.from({ length: count }, (_, i) => first + i);

/** So many standard deviations above the best guess is no chance: once in 290,000 for each attacker. */
const sure = 4.5;

type Score = { right: number; of: number; byTotals: number; variance: number };

/** A leak shows before the fortnight is over. */
const daysOfALeak = 8;

/** By attacker, over all fortnights. */
class Scores {
  readonly all = new Map<string, Score>();

  add(
    name: string,
    guess: ReadonlyMap<string, Answer>,
    groups: readonly Group[],
    { truth }: Fortnight,
  ): void {
    const score = this.all.get(name) ?? { right: 0, of: 0, byTotals: 0, variance: 0 };
    for (const { hashes, counts } of groups) {
      const claimed = hashes.filter((hash) => guess.has(hash));
      score.right += claimed.filter((hash) => guess.get(hash) === truth.get(hash)).length;
      score.of += claimed.length;
      score.byTotals += (claimed.length * mostIn(counts)) / hashes.length;
      score.variance += mostVariance(claimed.length, hashes.length);
    }
    this.all.set(name, score);
  }

  told(): string {
    const lines = [...this.all].map(([name, { right, of, byTotals, variance }]) => {
      const most = Math.floor(byTotals + sure * Math.sqrt(variance));
      return `${right} of ${of} right; by the totals ${Math.round(byTotals)}, by chance at most ${most}: ${name}`;
    });
    return `${lines.join('\n')}\n`;
  }

  /** Those who did better than anybody can by chance. */
  winners(): string[] {
    return [...this.all].flatMap(([name, { right, byTotals, variance }]) =>
      right > byTotals + sure * Math.sqrt(variance) ? [name] : [],
    );
  }
}

function attack(fortnight: Fortnight, seed: number, scores: Scores): void {
  const { evidence, truth } = fortnight;
  const groups = groupsOf(evidence);
  for (const [name, tell] of Object.entries(attackers)) scores.add(name, tell(evidence), groups, fortnight);
  const untold = tellHalf(groups, truth, randomFrom(seed));
  const traits = traitsOf(evidence);
  for (const [name, trait] of Object.entries(traits))
    scores.add(`learns from ${name}`, learn(untold, [trait]), untold.groups, fortnight);
  scores.add('learns from all', learn(untold, Object.values(traits)), untold.groups, fortnight);
}

test(`V5 nobody tells a token's answer from the data any better than from the totals (seeds ${seeds.join(', ')})`, {
  timeout: 120_000 * count,
}, async () => {
  const scores = new Scores();
  for (const seed of seeds) {
    const fortnight = await playFortnight(seed);
    expect(fortnight.truth.size).toBeGreaterThan(150);
    expect(fortnight.evidence.copies.length).toBeGreaterThan(1);
    attack(fortnight, seed, scores);
  }
  if (count > 1) process.stdout.write(scores.told());
  expect(scores.winners()).toEqual([]);
});

test.each(leaks)('V5 a ballot box that %s is found out', { timeout: 120_000 }, async (leak) => {
  const scores = new Scores();
  attack(await playFortnight(first, leak, daysOfALeak), first, scores);
  expect(scores.winners()).not.toEqual([]);
});
