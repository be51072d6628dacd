import { expect, test } from 'vitest';
import { Bucket, Buckets } from '../../../server/doors/bucket.ts';

const flow = { burst: 3, perSecond: 2 };

test('a burst passes, then as many as refill', () => {
  const bucket = new Bucket(flow, 0);
  expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
  expect([499, 500, 500, 1000].map((now) => bucket.take(now))).toEqual([false, true, false, true]);
});

test('nobody saves more than a burst, nor gains from a clock that jumps back', () => {
  const bucket = new Bucket(flow, 0);
  expect([60_000, 60_000, 60_000, 60_000].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
  expect(bucket.take(0)).toBe(false);
  expect(bucket.take(400)).toBe(false);
});

test('each has a bucket of its own', () => {
  const buckets = new Buckets(flow, () => 0);
  expect(['a', 'a', 'a', 'a', 'b'].map((key) => buckets.take(key))).toEqual([true, true, true, false, true]);
  buckets.giveBack('a');
  expect(['a', 'a'].map((key) => buckets.take(key))).toEqual([true, false]);
});

test('who is slowed down stays so, however many others ask', () => {
  const buckets = new Buckets(flow, () => 0);
  for (const _ of [1, 2, 3]) buckets.take('hurried');
  for (let other = 0; other < 5000; other += 1) buckets.take(`other-${other}`);
  expect(buckets.take('hurried')).toBe(false);
});
