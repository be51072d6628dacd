// The disk fails where a day begins: of that day nothing is there to be read, and still the site goes on by itself (S5), and
// votes meanwhile belong to the day before (V4).

import { expect, test } from 'vitest';
import { Days } from '../../server/days.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { TestClock } from '../support/clock.ts';
import { Disk } from '../support/disk.ts';
import { startDesk } from '../support/front-desk.ts';
import { anOffice, siteOf } from '../support/office.ts';
import { randomFrom } from '../support/random.ts';
import { clock as at, startSite } from '../support/site.ts';

test('S5 L7 a disk that fails at the first entry of a day takes the next one when it is well again', async () => {
  const disk = new Disk(randomFrom(1));
  let isSick = false;
  const files = disk.start((_operation, name) => (isSick && !name.startsWith('read') ? 'fail' : undefined));
  const store = await openLowdbStore('/data', { files, warn: () => {} });
  const desk = await startDesk({ store, clock: new TestClock().read });
  const take = async () => {
    const body = { services: ['pas'], language: 'da' };
    return (await desk.rest('POST', '/sites/raadhus/tickets', { body })).status;
  };
  isSick = true;
  expect(await take()).toBe(503);
  expect(await take()).toBe(503);
  isSick = false;
  await expect.poll(take, { timeout: 5000 }).toBe(201);
  await desk.stop();
  await store.close();
});

test('S5 a disk that has room for a little only is not well yet: the site waits until it takes what a journal grows by', async () => {
  const store = openMemoryStore();
  let room = 1000;
  let trials = 0;
  const writeSheet: Store['writeSheet'] = async (name, body) => {
    trials += 1;
    if (JSON.stringify(body).length > room) throw new StoreFailed('no space left');
    await store.writeSheet(name, body);
  };
  const append: Store['append'] = async (...written) => {
    if (room < 64 * 1024) throw new StoreFailed('no space left');
    await store.append(...written);
  };
  const here = await startSite(at('2026-11-23', '10:00'), { ...store, writeSheet, append });
  expect(await here.take()).toEqual({ refused: 'store/failing' });
  await expect.poll(() => trials, { timeout: 5000 }).toBeGreaterThan(1);
  expect(here.site.failing).toBe(true);
  room = 100_000;
  await here.site.read(() => {});
  expect(await here.take()).toMatchObject({ entry: { version: 1 } });
  expect(await store.sheets()).toEqual([]);
});

test('V4 S5 while what a new day needs can’t be written, the day under way is the one before', async () => {
  const clock = new TestClock();
  let isFull = false;
  const days = new Days({
    id: 'raadhus',
    store: openMemoryStore(),
    site: () => siteOf(anOffice()),
    clock: clock.read,
    prepare: async () => {
      if (isFull) throw new Error('no space');
    },
  });
  await days.reopen();
  expect(days.current.date).toBe('2026-11-23');
  isFull = true;
  clock.at('2026-11-24', '10:00');
  await expect(days.reopen()).rejects.toThrow('no space');
  expect(days.current.date).toBe('2026-11-23');
  isFull = false;
  await days.reopen();
  expect(days.current.date).toBe('2026-11-24');
});
