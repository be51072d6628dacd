// What belongs to the end of a service day is written, whenever the server died or the disk failed.

import { expect, test } from 'vitest';
import type { Command } from '../../core/day/commands.ts';
import { keptFigures } from '../../server/figures/day-counts.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { TestClock } from '../support/clock.ts';
import { type Page, startDesk, type TestDesk } from '../support/front-desk.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const wednesday = '2026-11-25';
const taking: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };

/** A memory whose sheets can't be written for a while. */
function sheetless(): { store: Store; fail: (fails: boolean) => void } {
  const store = openMemoryStore();
  let fails = false;
  return {
    store: {
      ...store,
      writeSheet: (name, body) =>
        fails && /^(figures|arrivals)-/.test(name)
          ? Promise.reject(new StoreFailed('no sheets today'))
          : store.writeSheet(name, body),
    },
    fail: (now) => {
      fails = now;
    },
  };
}

function kioskAt(desk: TestDesk): Promise<Page> {
  return desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
}

test('F1 a server that died between a day’s last event and its figures writes them at the next start', async () => {
  const { store, fail } = sheetless();
  const clock = new TestClock(monday, '10:00');
  const desk = await startDesk({ store, clock: clock.read });
  await desk.command(await kioskAt(desk), taking);
  fail(true);
  clock.at(tuesday, '09:00');
  await desk.command(await kioskAt(desk), taking);
  await desk.stop();
  expect((await verify(store)).findings).not.toEqual([]);

  fail(false);
  await startDesk({ store, clock: clock.read });

  expect(await keptFigures(store, 'raadhus', monday)).toBeDefined();
  expect((await verify(store)).findings).toEqual([]);
});

test('F1 what the disk refused at a day’s end is written when the site goes on', async () => {
  const { store, fail } = sheetless();
  const clock = new TestClock(monday, '10:00');
  const desk = await startDesk({ store, clock: clock.read });
  const kiosk = await kioskAt(desk);
  await desk.command(kiosk, taking);
  fail(true);
  clock.at(tuesday, '09:00');
  await desk.command(kiosk, taking);
  expect(await keptFigures(store, 'raadhus', monday)).toBeUndefined();

  fail(false);
  await desk.command(kiosk, taking);

  await expect.poll(() => keptFigures(store, 'raadhus', monday)).toBeDefined();
  expect(desk.warnings.some((warning) => warning.includes('end of 2026-11-23'))).toBe(true);
});

test('F1 a day that ends while what belongs to the one before is still being written is not left over', async () => {
  const store = openMemoryStore();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const writeSheet: Store['writeSheet'] = async (name, body) => {
    if (name === `figures-raadhus-${monday}`) await held;
    await store.writeSheet(name, body);
  };
  const clock = new TestClock(monday, '10:00');
  const desk = await startDesk({ store: { ...store, writeSheet }, clock: clock.read });
  const kiosk = await kioskAt(desk);
  await desk.command(kiosk, taking);
  clock.at(tuesday, '10:00');
  await desk.command(kiosk, taking);
  clock.at(wednesday, '10:00');
  await desk.command(kiosk, taking);

  release();

  await expect.poll(() => keptFigures(store, 'raadhus', tuesday)).toBeDefined();
});
