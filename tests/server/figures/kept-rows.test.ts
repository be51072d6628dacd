// Rows of days in their sheets: as they were added, whatever came together, and honest about what is not on the disk.

import { expect, test } from 'vitest';
import type { DayRows } from '../../../core/figures/rows.ts';
import { KeptRows } from '../../../server/figures/kept-rows.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';

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
  const rows = await KeptRows.open(store);
  await Promise.all([rows.add(days.slice(0, 3)), rows.add(days.slice(3))]);
  await rows.add(days.slice(1, 2));
  const read = await KeptRows.open(store);
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
  const rows = await KeptRows.open(failing);
  await expect(rows.add([aDay('2026-11-02')])).rejects.toThrow('no space');
  expect(rows.has('raadhus', '2026-11-02')).toBe(true);
  expect(rows.isKept('raadhus', '2026-11-02')).toBe(false);
  isFull = false;
  await rows.add([aDay('2026-12-01')]);
  expect(rows.isKept('raadhus', '2026-11-02')).toBe(true);
  expect((await KeptRows.open(store)).on('raadhus', '2026-11-02')).toEqual(aDay('2026-11-02'));
});
