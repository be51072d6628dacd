import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Throttle } from '../../../server/doors/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function throttled() {
  const done: string[] = [];
  const throttle = new Throttle(2000);
  return { done, throttle, run: (what: string) => throttle.run(() => done.push(what)) };
}

test('what comes first is done at once', () => {
  const { done, run } = throttled();
  run('first');
  expect(done).toEqual(['first']);
});

test('says whether it was done at once', () => {
  const { run } = throttled();
  expect([run('first'), run('second')]).toEqual([true, false]);
});

test('what comes meanwhile is done once, when the time has passed: the newest of it', () => {
  const { done, run } = throttled();
  for (const what of ['first', 'second', 'third', 'fourth']) run(what);
  vi.advanceTimersByTime(1999);
  expect(done).toEqual(['first']);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first', 'fourth']);
});

test('however much comes, it is done once in each stretch of time', () => {
  const { done, run } = throttled();
  for (let at = 0; at < 10_000; at += 100) {
    run(`at ${at}`);
    vi.advanceTimersByTime(100);
  }
  expect(done).toEqual(['at 0', 'at 1900', 'at 3900', 'at 5900', 'at 7900', 'at 9900']);
});

test('after a quiet time the next is done at once again', () => {
  const { done, run } = throttled();
  run('first');
  vi.advanceTimersByTime(2000);
  run('second');
  expect(done).toEqual(['first', 'second']);
});

test('stopped, nothing that waited is done', () => {
  const { done, run, throttle } = throttled();
  run('first');
  run('second');
  throttle.stop();
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual(['first']);
});
