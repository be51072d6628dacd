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

test('a single flush of a few milliseconds changes nothing', () => {
  expect(heldUp((flush) => (flush % 20 === 5 ? 4 : 0.1), 100)).toHaveLength(100);
});

test('a disk that becomes slow holds up once more, and again when it has been quick for a while', () => {
  const held = heldUp((flush) => (flush >= 10 && flush < 30 ? 10 : 0.1), 60);
  const before = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const after = Array.from({ length: 19 }, (_, index) => 41 + index);
  expect(held).toEqual([...before, ...after]);
});
