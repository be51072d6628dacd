// Outlines and what lies inside of them.

import { expect, test } from 'vitest';
import { crossings, edgesOf } from '../../../hardware/slip/fill.ts';

const square = 'M0 0L0 100L100 100L100 0Z';

test('a hole is drawn the other way round and is outside', () => {
  const hole = 'M25 25L75 25L75 75L25 75Z';
  expect(crossings(edgesOf(square + hole, 0), 50)).toEqual([
    [0, 25],
    [75, 100],
  ]);
  expect(crossings(edgesOf(square + hole, 0), 10)).toEqual([[0, 100]]);
});

test('two outlines over one another are one', () => {
  expect(crossings(edgesOf(`${square}M50 0L50 100L150 100L150 0Z`, 0), 50)).toEqual([[0, 150]]);
});

test('an outline moves to the right', () => {
  expect(crossings(edgesOf(square, 600), 50)).toEqual([[600, 700]]);
});

test('above and below there is nothing', () => {
  expect(crossings(edgesOf(square, 0), 101)).toEqual([]);
  expect(crossings(edgesOf(square, 0), -1)).toEqual([]);
});

test('a curve is round', () => {
  const arch = edgesOf('M0 0Q50 100 100 0Z', 0);
  // y = 200t(1 - t) and x = 100t: at 37.5 a quarter from each side.
  const [[from, to] = [0, 0]] = crossings(arch, 37.5);
  expect(from).toBeCloseTo(25, 0);
  expect(to).toBeCloseTo(75, 0);
});
