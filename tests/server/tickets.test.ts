// A ticket's page is for whoever has its address, and for nobody else (P3).

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY, instantOf } from '../../core/time.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { aFolder } from '../support/folder.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';

const morning = instantOf('2026-11-23', '10:00', 'Europe/Copenhagen');

/** A new ticket's visit and the secret of its address. */
async function takeTicket(desk: TestDesk): Promise<{ visit: string; secret: string }> {
  const body = { services: ['pas'], language: 'da' };
  const taken = await desk.rest('POST', '/sites/raadhus/tickets', { body });
  const { visit, url } = taken.body as { visit: string; url: string };
  return { visit, secret: url.slice(url.lastIndexOf('/') + 1) };
}

async function statusOf(desk: TestDesk, secret: string): Promise<number> {
  return (await fetch(`${desk.url}/t/${secret}`)).status;
}

test('P3 the address of a ticket is long and its own, and the visit’s id is none', async () => {
  const desk = await startDesk();
  const [one, other] = [await takeTicket(desk), await takeTicket(desk)];
  expect(one.secret).toMatch(/^[\w-]{22}$/);
  expect(other.secret).not.toBe(one.secret);
  expect(await statusOf(desk, one.secret)).toBe(200);
  expect(await statusOf(desk, one.visit)).toBe(404);
  expect(await statusOf(desk, one.secret.slice(0, -1))).toBe(404);
});

test('P3 the address is stored nowhere, and still leads to the ticket after a restart', async () => {
  const folder = await aFolder();
  const before = await startDesk({ store: await openLowdbStore(folder, { warn: () => {} }) });
  const { secret } = await takeTicket(before);
  await before.server.stop();
  await before.store.close();
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of await Promise.all(texts)) expect(text).not.toContain(secret);
  const after = await startDesk({ store: await openLowdbStore(folder, { warn: () => {} }) });
  expect(await statusOf(after, secret)).toBe(200);
});

test('P3 the address leads nowhere when the day is over', async () => {
  let now = morning;
  const desk = await startDesk({ clock: () => now });
  const { secret } = await takeTicket(desk);
  now += DAY;
  await takeTicket(desk);
  expect(await statusOf(desk, secret)).toBe(404);
});
