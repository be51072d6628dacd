// A quick disk is waited for, a slow one is not.

import { expect, test } from 'vitest';
import { Pace } from '../../../../server/store/lowdb/pace.ts';

/** On which flushes, counted from 0, the main thread was held up by a disk that takes these milliseconds. */
function heldUp(took: (flush: number) => number, flushes: number): number[] {
  const pace = new Pace();
  return Array.from({ length: flushes }, (_, flush) => flush).filter((flush) => {
    const held = pace.mayBlock;
    pace.took(took(flush));
    return held;
  });
}

test('a quick disk holds up every time', () => {
  expect(heldUp(() => 0.1, 100)).toHaveLength(100);
});

test('a slow disk holds up once', () => {
  expect(heldUp(() => 10, 1000)).toEqual([0]);
});

test('after a slow flush the next twenty are done elsewhere', () => {
  const held = heldUp((flush) => (flush === 5 ? 10 : 0.1), 40);
  expect(held).toEqual([0, 1, 2, 3, 4, 5, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
});
