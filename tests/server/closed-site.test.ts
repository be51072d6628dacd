// A site is taken out of the office on a day on which people were served there.

import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Report } from '../../core/figures/report.ts';
import { exampleOffice } from '../../core/office/example.ts';
import { KeptRows } from '../../server/figures/kept-rows.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { TestClock } from '../support/clock.ts';
import { type Page, startDesk, type TestDesk } from '../support/front-desk.ts';

const monday = '2026-11-23';
const withoutBov = { ...exampleOffice, sites: exampleOffice.sites.slice(0, 1) };

async function visitsOn(desk: TestDesk, date: string): Promise<number> {
  const token = await desk.signIn('supervisor');
  const { body } = await desk.rest('GET', `/figures?from=${date}&to=${date}&step=day`, { token });
  return (body as Report).total.visits;
}

async function takeInBov(desk: TestDesk): Promise<{ kiosk: Page; visit: string }> {
  const kiosk = await desk.connect({ role: 'kiosk', site: 'bov', device: 'kiosk-1' });
  const ack = await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  if (!ack.ok) throw new Error(ack.refusal.refused);
  return { kiosk, visit: ack.answer.visit ?? '' };
}

async function giveUpBov(desk: TestDesk): Promise<void> {
  const token = await desk.signIn('admin');
  const body = { version: 1, office: withoutBov, when: 'now' };
  expect(await desk.rest('PUT', '/office', { token, body })).toMatchObject({ status: 200 });
}

test('F2 F4 what happened at a site on the day on which the office gave it up stays in the figures', async () => {
  const store = openMemoryStore();
  const clock = new TestClock(monday, '10:00');
  const desk = await startDesk({ store, clock: clock.read });
  const { kiosk, visit } = await takeInBov(desk);
  await desk.command(kiosk, { command: 'leave', visit });
  expect(await visitsOn(desk, monday)).toBe(1);
  clock.at(monday, '16:00');
  await giveUpBov(desk);
  expect(await visitsOn(desk, monday)).toBe(1);
  await desk.stop();
  const sameDay = await startDesk({ store, clock: clock.read });
  expect(await visitsOn(sameDay, monday)).toBe(1);
  await sameDay.stop();
  clock.at('2026-11-24', '10:00');
  const again = await startDesk({ store, clock: clock.read });
  expect(await visitsOn(again, monday)).toBe(1);
  // So its journal may go in its turn (F4).
  expect((await KeptRows.open(store, () => expect.unreachable())).isKept('bov', monday)).toBe(true);
});

test('P1 notes of a site that the office gives up are gone with it, also where the server died just then', async () => {
  const store = openMemoryStore();
  const clock = new TestClock(monday, '10:00');
  const desk = await startDesk({ store, clock: clock.read });
  const { kiosk, visit } = await takeInBov(desk);
  const clerk = await desk.connect({ role: 'staff', site: 'bov', session: await desk.signIn() });
  await clerk.emitWithAck('note', { id: 'note-0001', visit, text: 'Kommer med tolk' });
  const sheet = await store.readSheet('notes-bov', z.unknown());
  expect(sheet).toBeDefined();
  await desk.command(kiosk, { command: 'leave', visit });
  clock.at(monday, '16:00');
  await giveUpBov(desk);
  expect(await store.sheets()).not.toContain('notes-bov');
  await desk.stop();
  await store.writeSheet('notes-bov', sheet);
  await startDesk({ store, clock: clock.read });
  expect(await store.sheets()).not.toContain('notes-bov');
});
