import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, satisfiedIn } from '../../../core/ballot/compare.ts';
import { wilson } from '../../../core/ballot/interval.ts';
import { groupOf } from '../../../core/ballot/results.ts';
import { randomFrom } from '../../support/random.ts';

const infinite = 1e12;

function shareOf(count: number, votes: number, population = infinite) {
  return { share: count / votes, interval: wilson(count, votes, population) };
}

describe('the difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10 (hybrid score, no continuity correction).
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('V9 %i/%i less %i/%i has the published interval', (a, m, b, n, low, high) => {
    const { points, interval } = difference(shareOf(b, n), shareOf(a, m));
    expect(points).toBeCloseTo(a / m - b / n, 12);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('V9 it is the finite population that makes a difference sure', () => {
    // 71 % and 80 % of 100: may be chance among very many, but not when nearly all have voted.
    expect(difference(shareOf(71, 100), shareOf(80, 100)).verdict).toBe('unsure');
    expect(difference(shareOf(71, 100, 115), shareOf(80, 100, 115)).verdict).toBe('higher');
  });

  test('V9 where all have voted, what is different is so, and what is the same is not', () => {
    expect(difference(shareOf(7, 10, 10), shareOf(8, 10, 10))).toMatchObject({ verdict: 'higher' });
    expect(difference(shareOf(8, 10, 10), shareOf(7, 10, 10))).toMatchObject({ verdict: 'lower' });
    expect(difference(shareOf(7, 10, 10), shareOf(7, 10, 10))).toMatchObject({
      verdict: 'unsure',
      points: 0,
    });
  });

  test('V9 the other way round it says the opposite, and a smaller population makes it no less sure', () => {
    const votes = fc.integer({ min: 10, max: 400 });
    fc.assert(
      fc.property(votes, votes, fc.double({ min: 0, max: 1, noNaN: true }), (m, n, at) => {
        const [a, b] = [Math.round(m * at), Math.round(n * (1 - at))];
        const there = difference(shareOf(a, m), shareOf(b, n));
        const back = difference(shareOf(b, n), shareOf(a, m));
        expect(back.interval.low).toBeCloseTo(-there.interval.high, 9);
        expect(back.interval.high).toBeCloseTo(-there.interval.low, 9);
        const finite = difference(shareOf(a, m, m + 5), shareOf(b, n, n + 5));
        expect(finite.interval.low).toBeGreaterThanOrEqual(there.interval.low - 1e-9);
        expect(finite.interval.high).toBeLessThanOrEqual(there.interval.high + 1e-9);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

test('V9 two surveys that differ by chance alone are told apart in about one case of twenty', () => {
  const random = randomFrom(20230202);
  // 240 of 300 are satisfied, and 200 of the 300 happen to vote, twice.
  const draw = () => {
    let [satisfied, left] = [240, 300];
    let count = 0;
    for (let vote = 0; vote < 200; vote += 1) {
      if (random() < satisfied / left) {
        count += 1;
        satisfied -= 1;
      }
      left -= 1;
    }
    return shareOf(count, 200, 300);
  };
  let wrong = 0;
  for (let run = 0; run < 2000; run += 1) if (difference(draw(), draw()).verdict !== 'unsure') wrong += 1;
  expect(wrong / 2000).toBeGreaterThan(0.02);
  expect(wrong / 2000).toBeLessThan(0.07);
});

describe('what can be compared', () => {
  const counts = { satisfied: 80, neither: 12, dissatisfied: 8 };

  test('V9 a group whose share of satisfied is known, with how sure it is', () => {
    expect(satisfiedIn(groupOf({ votes: 100, counts, handed: 120 }))?.share).toBe(0.8);
  });

  test.each([
    [
      'V6 fewer than ten votes',
      { votes: 9, counts: { satisfied: 9, neither: 0, dissatisfied: 0 }, handed: 9 },
    ],
    ['V4 more votes than tokens', { votes: 100, counts, handed: 90 }],
    ['V8 answers that nobody knows', { votes: 579, counts: null, handed: 728 }],
  ])('not %s', (_, sums) => {
    expect(satisfiedIn(groupOf(sums))).toBeUndefined();
  });
});
