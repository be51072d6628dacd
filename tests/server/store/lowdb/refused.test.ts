// A disk that fails in the middle of a replacement, and for long enough that it can't be taken back at once: when it is well
// again, what was refused is taken back without anybody asking for the very same file (L7).

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import type { Store } from '../../../../server/store/store.ts';
import { Disk } from '../../../support/disk.ts';
import { anEntry } from '../../../support/entries.ts';
import { randomFrom } from '../../../support/random.ts';

/** A store whose disk falls ill when `folder` is to be flushed, until `recover`. */
async function fallingIllAt(folder: string, seed: number) {
  const disk = new Disk(randomFrom(seed));
  let state: 'well' | 'waiting' | 'ill' = 'well';
  const files = disk.start((_operation, name) => {
    if (state === 'waiting' && name === `flush ${folder}`) state = 'ill';
    return state === 'ill' && !name.startsWith('read') && !name.startsWith('list') ? 'fail' : undefined;
  });
  const store = await openLowdbStore('/data', { files, warn: () => {} });
  return {
    store,
    fallIll: () => {
      state = 'waiting';
    },
    recover: async () => {
      expect(state).toBe('ill');
      state = 'well';
      // As a site does that wants to go on (server/site.ts).
      await store.writeSheet('disk-trial', 'x');
      await store.deleteSheet('disk-trial');
      await store.streams();
    },
    /** What is there for the next server, after a kill. */
    next: (): Promise<Store> => openLowdbStore('/data', { files: disk.start(), warn: () => {} }),
  };
}

/** What a failing disk leaves behind differs. */
describe.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
  test('L7 the first entry of a day to come that was refused is not there after the next start', async () => {
    const { store, fallIll, recover, next } = await fallingIllAt('/data/journal/raadhus', seed);
    await store.append('raadhus/2026-11-23', 0, [anEntry(1)]);
    fallIll();
    await expect(store.append('raadhus/2026-12-01', 0, [anEntry(1)])).rejects.toThrow('nothing of the last');
    await recover();
    const after = await next();
    expect(await after.streams()).toEqual(['raadhus/2026-11-23']);
    expect(await after.read('raadhus/2026-12-01')).toEqual([]);
  });

  test('L7 G1 a document that was refused is as it was after the next start', async () => {
    const { store, fallIll, recover, next } = await fallingIllAt('/data/documents', seed);
    fallIll();
    await expect(store.writeDocument('new', 0, ['refused'])).rejects.toThrow('EIO');
    await recover();
    expect(await (await next()).readDocument('new', z.array(z.string()))).toBeUndefined();
  });

  test('L7 V4 a sheet that was refused is as it was after the next start', async () => {
    const { store, fallIll, recover, next } = await fallingIllAt('/data/sheets', seed);
    await store.writeSheet('ballots-1', 'one vote');
    fallIll();
    await expect(store.writeSheet('ballots-1', 'two votes')).rejects.toThrow('EIO');
    await recover();
    expect(await (await next()).readSheet('ballots-1', z.string())).toBe('one vote');
  });
});
