// The disk fails at a day's very first entry: of that day nothing is there to be read, and still it goes on by itself (S5).

import { expect, test } from 'vitest';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { TestClock } from '../support/clock.ts';
import { Disk } from '../support/disk.ts';
import { startDesk } from '../support/front-desk.ts';
import { randomFrom } from '../support/random.ts';

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
