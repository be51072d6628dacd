import { expect, test } from 'vitest';
import { z } from 'zod';
import { addDays } from '../../../core/time.ts';
import { DayIds } from '../../../server/people/day-ids.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/store.ts';

const day = '2026-11-23';

test('P5 a person has the same id all day, also after a restart, and another one on every other day', async () => {
  const store = openMemoryStore();
  const ids = await started(store);
  await ids.prepare(day);
  await ids.prepare(addDays(day, 1));
  const id = ids.idOn(day, 'anna');
  expect(id).toMatch(/^person:[0-9a-f]{16}$/);
  expect((await started(store)).idOn(day, 'anna')).toBe(id);
  expect(new Set([id, ids.idOn(addDays(day, 1), 'anna'), ids.idOn(day, 'bo')]).size).toBe(3);
});

test('P5 30 days later the key is gone from the disk, so that nobody can say any more who the id was', async () => {
  const store = openMemoryStore();
  const ids = await started(store);
  await ids.prepare(day);
  ids.idOn(day, 'anna');
  await ids.prepare(addDays(day, 30));
  expect(await keys(store)).toEqual([day, addDays(day, 30)]);
  await ids.prepare(addDays(day, 31));
  expect(await keys(store)).toEqual([addDays(day, 30), addDays(day, 31)]);
  expect(() => ids.idOn(day, 'anna')).toThrow();
});

test('P5 a key goes after 30 days also where every day since was prepared long before, by bookings', async () => {
  const store = openMemoryStore();
  const ids = await started(store);
  await ids.prepare(day);
  const [then, later] = [addDays(day, 31), addDays(day, 60)];
  for (const ahead of [then, later]) await ids.prepare(ahead, day);
  const id = ids.idOn(then, 'anna');
  await ids.prepare(then);
  expect(await keys(store)).toEqual([then, later]);
  expect(ids.idOn(then, 'anna')).toBe(id);
});

test('P5 several sites that begin a day at once get one key for it, each when it is on the disk', async () => {
  const store = openMemoryStore();
  const ids = await started(store);
  await Promise.all([ids.prepare(day), ids.prepare(day)]);
  const id = ids.idOn(day, 'anna');
  expect((await started(store)).idOn(day, 'anna')).toBe(id);
});

test('P5 a key that did not reach the disk is not used', async () => {
  const store = openMemoryStore();
  const writeSheet: Store['writeSheet'] = () => Promise.reject(new Error('no room'));
  const ids = await started({ ...store, writeSheet });
  await expect(ids.prepare(day)).rejects.toThrow('no room');
  expect(() => ids.idOn(day, 'anna')).toThrow();
});

async function started(store: Store): Promise<DayIds> {
  const ids = new DayIds(store);
  await ids.start();
  return ids;
}

async function keys(store: Store): Promise<string[]> {
  return Object.keys((await store.readSheet('day-keys', z.record(z.string(), z.string()))) ?? {});
}
