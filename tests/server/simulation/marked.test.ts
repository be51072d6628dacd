// A server on a folder that was simulated: it says so, and today opens as on any other.

import { expect, test } from 'vitest';
import { withSimulatedPast } from '../../../server/simulation/demo-past.ts';
import { isSimulated } from '../../../server/simulation/mark.ts';
import { simulateInto } from '../../../server/simulation/simulate.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { nextView, startDesk } from '../../support/front-desk.ts';
import { anOffice } from '../../support/office.ts';

/** 23 November 2026, a Monday, at ten. */
const now = Date.UTC(2026, 10, 23, 9);

async function staffViewOn(store = openMemoryStore()) {
  const desk = await startDesk({ store, clock: () => now });
  const session = await desk.signIn();
  const view = await desk.see({ role: 'staff', site: 'raadhus', session }, 'staff');
  return { desk, view };
}

test('staff are told, and today’s numbers are given out', async () => {
  const store = openMemoryStore();
  const wanted = { from: '2026-11-16', to: '2026-11-20', seed: 1, scale: 1 };
  await simulateInto(store, { ...wanted, office: anOffice(), isHoliday: () => false });
  const { desk, view } = await staffViewOn(store);
  expect(view).toMatchObject({ simulated: true, date: '2026-11-23', own: [] });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const ack = await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  expect(ack).toMatchObject({ ok: true, answer: { number: 'A001' } });
  expect(await isSimulated(store)).toBe(true);
});

test('a folder that was not simulated says nothing of it', async () => {
  const { view } = await staffViewOn();
  expect(view).not.toHaveProperty('simulated');
});

test('the demo begins with simulated days behind it, of which its folder knows nothing', async () => {
  const store = openMemoryStore();
  const desk = await startDesk({ store, clock: () => now, demoPast: true });
  const session = await desk.signIn('supervisor');
  const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
  const { outlook } = await nextView(page, 'room', (view) => view.outlook !== null);
  expect(outlook).toMatchObject({ days: 8 });
  expect(await store.streams()).toEqual([]);
});

test('O3 the demo’s own days are as they are, and nothing is made up between them', async () => {
  const own = openMemoryStore();
  const office = anOffice();
  await own.append('raadhus/2026-11-18', 0, [
    {
      version: 1,
      at: Date.UTC(2026, 10, 18, 9),
      by: 'person:clerk',
      command: 'command-1',
      digest: '',
      events: [{ type: 'taking-stopped' }],
    },
  ]);
  const store = withSimulatedPast(own, office, () => false, now);
  const inTownHall = (await store.streams()).filter((stream) => stream.startsWith('raadhus/'));
  expect(inTownHall.slice(-2)).toEqual(['raadhus/2026-11-17', 'raadhus/2026-11-18']);
  expect(await store.read('raadhus/2026-11-18')).toHaveLength(1);
  expect(await isSimulated(store)).toBe(true);
  expect(await isSimulated(own)).toBe(false);
  expect((await store.read('raadhus/2026-11-17')).length).toBeGreaterThan(100);
  expect(await store.read('raadhus/2026-11-19')).toEqual([]);
});
