// The next hour at a site, from the journals and sheets of the weeks before.

import { expect, onTestFinished, test } from 'vitest';
import { applyEntry } from '../../core/day/evolve.ts';
import { newDay } from '../../core/day/state.ts';
import { keepArrivals, pastArrivals } from '../../server/arrivals.ts';
import { Outlooks } from '../../server/outlook.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { clock, startSite } from '../support/site.ts';

const zone = 'Europe/Copenhagen';
const today = '2026-11-23';

/** Some tickets at ten o'clock of a Monday. */
async function aMonday(store: ReturnType<typeof openMemoryStore>, date: string, tickets: number) {
  const site = await startSite(clock(date, '10:00'), store, Number(date.slice(5, 7) + date.slice(8)) * 1000);
  for (let n = 0; n < tickets; n += 1) await site.take();
  await site.site.stop();
}

async function dayOf(store: ReturnType<typeof openMemoryStore>, date: string) {
  const day = newDay('raadhus', date);
  for (const entry of await store.read(`raadhus/${date}`)) applyEntry(day, entry);
  return day;
}

test('F1 the past is read from the sheet of a day, or from its journal where there is none', async () => {
  const store = openMemoryStore();
  await aMonday(store, '2026-11-09', 3);
  await aMonday(store, '2026-11-16', 5);
  const fromJournals = await pastArrivals(store, 'raadhus', today, zone);
  expect([fromJournals.days, fromJournals.hours.get('pas')?.[10]]).toEqual([2, 8]);
  for (const date of ['2026-11-09', '2026-11-16']) await keepArrivals(store, await dayOf(store, date), zone);
  expect(await pastArrivals(store, 'raadhus', today, zone)).toEqual(fromJournals);
  expect((await pastArrivals(store, 'raadhus', '2026-11-24', zone)).days).toBe(0);
});

test('S3 it is unknown without a past, and told when there is one', async () => {
  const store = openMemoryStore();
  const now = clock(today, '10:00');
  const site = await startSite(now, store);
  const outlooks = new Outlooks({ site: site.site, store, clock: () => now, warn: () => {} });
  onTestFinished(() => outlooks.stop());
  await site.ask(() => 'person:anna', { command: 'open', counter: '1' });
  await outlooks.renew();
  expect(outlooks.latest()).toBe('unknown');

  const known = openMemoryStore();
  await aMonday(known, '2026-11-09', 4);
  await aMonday(known, '2026-11-16', 4);
  const later = await startSite(now, known, 9_000_000);
  await later.ask(() => 'person:anna', { command: 'open', counter: '1' });
  const told = new Outlooks({ site: later.site, store: known, clock: () => now, warn: () => {} });
  onTestFinished(() => told.stop());
  const heard = new Promise<void>((resolve) => told.listen(resolve));
  expect(told.latest()).toBeNull();
  await heard;
  const outlook = told.latest();
  if (outlook === 'unknown') throw new Error('it is known');
  expect(outlook?.days).toBe(2);
  expect(outlook?.groups.find(({ services }) => services.includes('pas'))?.expected).toBeCloseTo(4);
});
