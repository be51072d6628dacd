// A server that runs for months: it holds the journals open that are written, and closes those of days that are over.

import { expect, test } from 'vitest';
import { addDays } from '../../../../core/time.ts';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import { Disk } from '../../../support/disk.ts';
import { anEntry } from '../../../support/entries.ts';
import { randomFrom } from '../../../support/random.ts';

test('the journals of days that are over are closed, and today’s stays open while people book on other days', async () => {
  const disk = new Disk(randomFrom(1));
  const store = await openLowdbStore('/data', { files: disk.start(), warn: () => {} });
  for (let day = 0; day < 100; day += 1) {
    const today = addDays('2026-01-01', day);
    await store.append(`bov/${today}`, 0, [anEntry(1)]);
    await store.append(`raadhus/${today}`, 0, [anEntry(1)]);
    await store.append(`raadhus/${addDays(today, 300)}`, 0, [anEntry(1)]);
    await store.append(`raadhus/${today}`, 1, [anEntry(2)]);
  }
  disk.kill();
  const open = disk
    .paths()
    .filter(
      (path) => path.startsWith('/data/journal/') && !disk.bytes(path)?.toString().includes('{"closed":'),
    );
  expect(open).toContain('/data/journal/raadhus/2026-04-10.jsonl');
  expect(open).toHaveLength(2 * 16);
});

test('a day that is being read is among the days all the time', async () => {
  const store = await openLowdbStore('/data', { files: new Disk(randomFrom(1)).start(), warn: () => {} });
  await store.append('bov/2026-01-01', 0, [anEntry(1)]);
  const names: (readonly string[])[] = [];
  for (let time = 0; time < 20; time += 1) {
    const asked = store.streams();
    for (let turn = 0; turn < time; turn += 1) await Promise.resolve();
    const reading = store.read('bov/2026-01-01');
    names.push(await asked);
    await reading;
  }
  expect(names).toEqual(Array(20).fill(['bov/2026-01-01']));
});
