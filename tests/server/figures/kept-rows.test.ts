// Rows of days in their sheets: as they were added, whatever came together, and honest about what is not on the disk.

import { expect, test } from 'vitest';
import { z } from 'zod';
import type { DayRows } from '../../../core/figures/rows.ts';
import { KeptRows } from '../../../server/figures/kept-rows.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { anEntry } from '../../support/entries.ts';

function aDay(date: string, site = 'raadhus', service = 'pas'): DayRows {
  const came = { service, hour: 23, booked: true };
  return {
    site,
    date,
    zone: 'Europe/Copenhagen',
    visits: [
      { ...came, ending: 'open', wait: 0, within: true },
      { ...came, ending: 'served', wait: 300, within: false },
      { ...came, hour: 0, booked: false, ending: 'no-show', wait: null, within: false },
    ],
    servings: [{ ...came, walk: null, served: 1000 }],
  };
}

test('F4 days come back as they were added, in whatever order and however many at once', async () => {
  const store = openMemoryStore();
  const days = [
    aDay('2026-11-30'),
    aDay('2026-11-02', 'raadhus', 'vielse'),
    aDay('2026-12-01'),
    aDay('2026-11-30', 'bov', 'adresse'),
    { ...aDay('2026-11-03'), visits: [], servings: [] },
  ];
  const rows = await KeptRows.open(store, fail);
  await Promise.all([rows.add(days.slice(0, 3)), rows.add(days.slice(3))]);
  await rows.add(days.slice(1, 2));
  const read = await KeptRows.open(store, fail);
  for (const day of days) expect(read.on(day.site, day.date)).toEqual(day);
  expect(read.months().map(({ site, month }) => [site, month])).toEqual([
    ['bov', '2026-11'],
    ['raadhus', '2026-11'],
    ['raadhus', '2026-12'],
  ]);
});

test('F4 a day is kept when it is on the disk, not before; what failed is written with what comes next', async () => {
  const store = openMemoryStore();
  let isFull = true;
  const failing = {
    ...store,
    writeSheet: async (name: string, body: unknown) => {
      if (isFull) throw new Error('no space');
      await store.writeSheet(name, body);
    },
  };
  const rows = await KeptRows.open(failing, fail);
  await expect(rows.add([aDay('2026-11-02')])).rejects.toThrow('no space');
  expect(rows.has('raadhus', '2026-11-02')).toBe(true);
  expect(rows.isKept('raadhus', '2026-11-02')).toBe(false);
  isFull = false;
  await rows.add([aDay('2026-12-01')]);
  expect(rows.isKept('raadhus', '2026-11-02')).toBe(true);
  expect((await KeptRows.open(store, fail)).on('raadhus', '2026-11-02')).toEqual(aDay('2026-11-02'));
});

test('F4 a damaged month is told and made again; one with days that no journal tells is left as it is', async () => {
  const store = openMemoryStore();
  const rows = await KeptRows.open(store, fail);
  await rows.add([aDay('2026-10-05'), aDay('2026-11-02'), aDay('2026-12-01')]);
  for (const date of ['2026-10-05', '2026-10-06', '2026-11-02'])
    await store.writeSheet(`figures-raadhus-${date}`, {});
  for (const date of ['2026-10-06', '2026-11-02'] as const)
    await store.append(`raadhus/${date}`, 0, [anEntry(1)]);
  const broken = { services: ['pas'] };
  await store.writeSheet('rows-raadhus-2026-10', broken);
  await store.writeSheet('rows-raadhus-2026-11', broken);

  const told = new Map<string, string>();
  const read = await KeptRows.open(store, ({ name }, message) => told.set(name, message));
  expect([...told.keys()].sort()).toEqual(['rows-raadhus-2026-10', 'rows-raadhus-2026-11']);
  expect(told.get('rows-raadhus-2026-10')).toMatch(
    /1 days from 2026-10-05 to 2026-10-05 are gone: .*put back sheets\/rows-raadhus-2026-10\.json from a backup/,
  );
  expect(told.get('rows-raadhus-2026-11')).toMatch(/made again from its journals/);
  expect(read.on('raadhus', '2026-12-01')).toEqual(aDay('2026-12-01'));

  await read.add([aDay('2026-10-06'), aDay('2026-11-02')]);
  expect(read.on('raadhus', '2026-10-06')).toEqual(aDay('2026-10-06'));
  expect(read.isKept('raadhus', '2026-10-06')).toBe(false);
  expect(read.isKept('raadhus', '2026-11-02')).toBe(true);
  expect(await store.readSheet('rows-raadhus-2026-10', z.unknown())).toEqual(broken);
  expect((await KeptRows.open(store, () => {})).on('raadhus', '2026-11-02')).toEqual(aDay('2026-11-02'));
});

test('F4 a month whose columns do not belong together is damaged', async () => {
  const store = openMemoryStore();
  await (await KeptRows.open(store, fail)).add([aDay('2026-11-02')]);
  const sheet = await store.readSheet('rows-raadhus-2026-11', z.record(z.string(), z.unknown()));
  for (const column of Object.keys(sheet ?? {}).filter((name) => /^(visit|serving)/.test(name))) {
    await store.writeSheet('rows-raadhus-2026-11', { ...sheet, [column]: 'AAAAAAA=' });
    const told: string[] = [];
    await KeptRows.open(store, (_sheet, message) => told.push(message));
    expect(told, column).toHaveLength(1);
  }
});

function fail(_sheet: unknown, message: string): never {
  throw new Error(message);
}
