import { describe, expect, test } from 'vitest';
import { nonResponseBand, wilson } from '../../../core/ballot/interval.ts';

const infinite = 1e12;

/** The interval by its definition: all p for which the score test does not refuse `count` of `votes`; by bisection. */
function byBisection(count: number, votes: number, population: number): [number, number] {
  const z = 1.959963984540054;
  const share = count / votes;
  const left = (population - votes) / (population - 1);
  const accepts = (p: number) => (share - p) ** 2 <= (z * z * left * p * (1 - p)) / votes;
  const edge = (outside: number) => {
    let [inner, outer] = [share, outside];
    for (let step = 0; step < 80; step += 1) {
      const middle = (inner + outer) / 2;
      if (accepts(middle)) inner = middle;
      else outer = middle;
    }
    return inner;
  };
  return [edge(0), edge(1)];
}

describe('the Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3 (score, no continuity correction).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('V7 %i of %i is the published one', (count, votes, low, high) => {
    const interval = wilson(count, votes, infinite);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test.each([
    [10, 0.22],
    [30, 0.14],
    [100, 0.08],
  ])('V7 with %i votes, four of five alike, it is about %d wide on each side', (votes, half) => {
    const { low, high } = wilson(0.8 * votes, votes, infinite);
    expect(Math.abs((high - low) / 2 - half)).toBeLessThan(0.01);
  });

  test('V7 it is the one that the score test defines, for finite populations too', () => {
    for (const votes of [1, 2, 10, 30, 579]) {
      for (const population of [votes + 1, 2 * votes, 728 + votes, infinite]) {
        for (const count of new Set([0, 1, Math.floor(votes / 2), votes - 1, votes])) {
          const { low, high } = wilson(count, votes, population);
          const [expectedLow, expectedHigh] = byBisection(count, votes, population);
          expect(low).toBeCloseTo(expectedLow, 6);
          expect(high).toBeCloseTo(expectedHigh, 6);
        }
      }
    }
  });

  test('V7 when all have voted there is nothing left to be unsure of', () => {
    expect(wilson(7, 10, 10)).toEqual({ low: 0.7, high: 0.7 });
    expect(wilson(1, 1, 1)).toEqual({ low: 1, high: 1 });
  });

  test('V7 the survey of 2023: 579 votes of 728 tokens', () => {
    const { low, high } = wilson(550, 579, 728);
    expect(low).toBeGreaterThan(0.93);
    expect(high).toBeLessThan(0.97);
    expect(high - low).toBeLessThan(wilson(550, 579, infinite).high - wilson(550, 579, infinite).low);
  });
});

describe('the band of those who did not vote', () => {
  test('V7 from none of them to all of them', () => {
    // 60 of 80 votes, 20 silent: 60 to 80 of 100.
    const { low, high } = nonResponseBand(60, 80, 100);
    expect(low).toBeCloseTo(0.6, 12);
    expect(high).toBeCloseTo(0.8, 12);
  });

  test('V7 closes when all have voted', () => {
    const { low, high } = nonResponseBand(3, 10, 10);
    expect(low).toBeCloseTo(0.3, 12);
    expect(high).toBeCloseTo(0.3, 12);
  });
});
