// Something that happens by itself in a while.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Countdown } from '../../ui/countdown.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it tells the seconds that are left, and ends once', () => {
  const countdown = new Countdown();
  const ended = vi.fn();
  countdown.start(3, ended);
  expect([countdown.left.value, countdown.total]).toEqual([3, 3]);
  vi.advanceTimersByTime(1000);
  expect(countdown.left.value).toBe(2);
  vi.advanceTimersByTime(1999);
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(countdown.left.value).toBeUndefined();
  vi.advanceTimersByTime(10_000);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('started again it counts from the new beginning; stopped it does not end', () => {
  const countdown = new Countdown();
  const [first, second] = [vi.fn(), vi.fn()];
  countdown.start(2, first);
  vi.advanceTimersByTime(1500);
  countdown.start(5, second);
  vi.advanceTimersByTime(4000);
  expect(countdown.left.value).toBe(1);
  countdown.stop();
  vi.advanceTimersByTime(10_000);
  expect([first.mock.calls, second.mock.calls]).toEqual([[], []]);
});
