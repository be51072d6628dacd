// The keys of a pop-up's laptop go with the pop-up.

import { expect, test } from 'vitest';
import type { PopUp, Site } from '../../core/office/office.ts';
import { stageOf } from '../../core/office/pop-up.ts';
import { instantOf } from '../../core/time.ts';
import { Laptops } from '../../server/laptops.ts';
import { Keys } from '../../server/people/keys.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { anOffice } from '../support/office.ts';

const names = { kiosk: 'Stander', display: 'Skærm' };

function aBeach() {
  let now = instantOf('2026-06-01', '12:00', 'Europe/Copenhagen');
  const [first] = anOffice().sites;
  if (!first) throw new Error('no site');
  const popUp: PopUp = { firstDay: '2026-06-01', lastDay: '2026-06-03', closed: false };
  let there: { site: Site; popUp: PopUp }[] = [{ site: { ...first, id: 'strand', popUp }, popUp }];
  const popUps = {
    all: () => there.map((one) => ({ ...one, stage: stageOf(one, '2026-06-01') ?? ('past' as const) })),
  };
  const keys = new Keys(openMemoryStore(), 'secret');
  const laptops = new Laptops({ keys, popUps, clock: () => now });
  return {
    keys,
    laptops,
    at: async (date: string) => {
      now = instantOf(date, '12:00', 'Europe/Copenhagen');
      await laptops.turn();
      return keys.all().map(({ name }) => name);
    },
    become: (change: (popUp: PopUp) => PopUp | undefined) => {
      const changed = change(popUp);
      there = changed ? there.map((one) => ({ ...one, popUp: changed })) : [];
    },
  };
}

test('O4 D2 they hold on its days and the day after, on which it says that it is closed; those of others stay', async () => {
  const { keys, laptops, at } = aBeach();
  await keys.make({ name: 'Forhal', role: 'kiosk', site: 'raadhus' }, 'key-1', 0);
  await laptops.give('strand', names);
  expect(await at('2026-06-03')).toEqual(['Forhal', 'Stander', 'Skærm']);
  expect(await at('2026-06-04')).toEqual(['Forhal', 'Stander', 'Skærm']);
  expect(await at('2026-06-05')).toEqual(['Forhal']);
});

test('O4 D2 they are gone when it was closed early, or removed from the office', async () => {
  const closed = aBeach();
  await closed.laptops.give('strand', names);
  closed.become((popUp) => ({ ...popUp, closed: true }));
  expect(await closed.at('2026-06-02')).toEqual([]);

  const removed = aBeach();
  await removed.laptops.give('strand', names);
  removed.become(() => undefined);
  expect(await removed.at('2026-06-02')).toEqual([]);
});
