// Axes in round numbers that begin at zero, and where things stand beside each other.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bands, linear, minuteTicks, niceTicks, runs } from '../../../counter/figures/charts/scales.ts';

describe('F2 the numbers at an axis', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [97, [0, 20, 40, 60, 80, 100]],
    [120, [0, 25, 50, 75, 100, 125]],
    [31_001, [0, 10_000, 20_000, 30_000, 40_000]],
  ])('of at most %i', (most, ticks) => {
    expect(niceTicks(most)).toEqual(ticks);
  });

  test('begin at zero, are whole, as far from each other as the first two, and few, and reach the highest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const ticks = niceTicks(most);
        const step = ticks[1] ?? 0;
        expect(ticks).toEqual(ticks.map((_, i) => i * step));
        expect(Number.isInteger(step)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect((ticks.at(-1) ?? 0) - step).toBeLessThan(most);
      }),
    );
  });

  test('of minutes go by quarters of an hour once there is more than one', () => {
    expect(minuteTicks(45)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(minuteTicks(70)).toEqual([0, 15, 30, 45, 60, 75]);
    expect(minuteTicks(130)).toEqual([0, 30, 60, 90, 120, 150]);
  });
});

test('a value stands between zero and the highest in proportion', () => {
  const y = linear(50, 200, 0);
  expect([y(0), y(25), y(50)]).toEqual([200, 100, 0]);
});

test('things beside each other do not touch and stay between the ends', () => {
  const { at, width } = bands(7, 40, 600);
  for (let i = 0; i < 6; i += 1) expect(at(i) + width).toBeLessThan(at(i + 1));
  expect(at(0)).toBeGreaterThanOrEqual(40);
  expect(at(6) + width).toBeLessThanOrEqual(600);
});

test('F2 a line has a gap where nothing is known', () => {
  expect(runs([null, 3, 4, null, null, 5])).toEqual([
    { first: 1, values: [3, 4] },
    { first: 5, values: [5] },
  ]);
});
