// A file of a day that is over goes bad while the server is off: the desk opens, and everybody who would go by it is told.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOf } from '../../core/figures/rows.ts';
import { simulateDay } from '../../core/simulate/day.ts';
import type { IsoDate } from '../../core/time.ts';
import { keepArrivals } from '../../server/arrivals.ts';
import { keepFigures } from '../../server/figures/day-counts.ts';
import { KeptRows } from '../../server/figures/kept-rows.ts';
import { OldFiles } from '../../server/old-files.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreDamaged, StoreFailed } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { TestClock } from '../support/clock.ts';
import { aFolder } from '../support/folder.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';
import { anOffice, siteOf } from '../support/office.ts';

const office = anOffice();
const site = siteOf(office);
/** The journal of the first is gone already; that of the second is older than the office keeps it. */
const days: IsoDate[] = ['2025-09-24', '2025-10-15', '2026-10-14', '2026-11-20'];

async function aPast(): Promise<string> {
  const folder = await aFolder();
  const store = await openLowdbStore(folder, { warn: fail });
  const rows = await KeptRows.open(store, fail);
  for (const date of days) {
    const made = simulateDay({ office, site, date, isHoliday: () => false, seed: 5, scale: 0.1 });
    if (!made) throw new Error(`nobody came on ${date}`);
    await keepFigures(store, made.day);
    await keepArrivals(store, made.day, site.timeZone);
    await rows.add([rowsOf(made.day, site.timeZone)]);
    if (date !== days[0]) await store.append(`raadhus/${date}`, 0, made.entries);
  }
  await store.close();
  return folder;
}

/** One bit of a byte in its middle. */
async function spoil(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function openOn(folder: string): Promise<{ desk: TestDesk; store: Store; token: string }> {
  const store = await openLowdbStore(folder, { warn: fail });
  const desk = await startDesk({ store, clock: new TestClock().read });
  return { desk, store, token: await desk.signIn('supervisor') };
}

function figuresFrom(desk: TestDesk, token: string, from: IsoDate) {
  return desk.rest('GET', `/figures?from=${from}&to=2026-11-23&step=month`, { token });
}

/** Until it stands in the log. */
async function warned(desk: TestDesk, what: RegExp): Promise<void> {
  await expect.poll(() => desk.warnings.join('\n'), { timeout: 10_000 }).toMatch(what);
}

test('C4 F4 a damaged journal of a day that is over is told, opens the desk, and is not deleted', async () => {
  const folder = await aPast();
  await spoil(folder, 'journal/raadhus/2025-10-15.jsonl');
  const { desk, store, token } = await openOn(folder);
  const ticket = { services: ['pas'], language: 'da' };
  expect((await desk.rest('POST', '/sites/raadhus/tickets', { token, body: ticket })).status).toBe(201);
  await warned(desk, /2025-10-15\.jsonl, line \d+: .*Keep a copy of this file/);
  await warned(desk, /journals of 1 old days, 2025-10-15 to 2025-10-15: kept, for they .*are damaged/);
  expect((await figuresFrom(desk, token, '2025-09-01')).status).toBe(200);
  expect(await (await fetch(`${desk.url}/metrics`)).text()).toMatch(/^front_desk_damaged_files 1$/m);
  await desk.stop();
  await expect(store.read('raadhus/2025-10-15')).rejects.toThrow('Keep a copy');
  await store.close();
});

test('C4 F4 figures with a month that nothing tells any more but a damaged file are refused, others are told', async () => {
  const folder = await aPast();
  await spoil(folder, 'sheets/rows-raadhus-2025-09.json');
  await spoil(folder, 'sheets/rows-raadhus-2026-10.json');
  const { desk, token } = await openOn(folder);
  expect(await figuresFrom(desk, token, '2025-09-01')).toMatchObject({
    status: 503,
    body: { name: 'figures/damaged' },
  });
  // What its journal tells is made again.
  const { status, body } = await figuresFrom(desk, token, '2025-10-01');
  expect(status).toBe(200);
  expect((body as { days: number }).days).toBe(3);
  await warned(desk, /rows-raadhus-2025-09 is damaged, and the journals of 1 days/);
});

test('C4 V1 a survey that asked in such a month is told all the same, without how many were served', async () => {
  const folder = await aPast();
  await spoil(folder, 'sheets/rows-raadhus-2025-09.json');
  const store = await openLowdbStore(folder, { warn: fail });
  const earlier = await startDesk({ store, clock: new TestClock('2025-09-20', '10:00').read });
  const plan = { name: 'Tilfredshed', question: { da: 'Hvordan gik det?' }, first: '2025-09-20' };
  const planned = await earlier.rest('POST', '/surveys', {
    token: await earlier.signIn('supervisor'),
    body: { ...plan, last: '2025-10-10', site: 'raadhus' },
  });
  expect(planned.status, JSON.stringify(planned.body)).toBe(201);
  const { id } = planned.body as { id: string };
  await earlier.stop();
  const desk = await startDesk({ store, clock: new TestClock().read });
  const token = await desk.signIn('supervisor');
  expect(await desk.rest('GET', `/surveys/${id}`, { token })).toMatchObject({
    status: 200,
    body: { survey: { id }, served: null },
  });
  expect(await desk.rest('GET', '/data-sheets/2025', { token })).toMatchObject({
    status: 503,
    body: { name: 'figures/damaged' },
  });
});

test('F1 verify names each damaged file once, and goes on with the rest', async () => {
  const folder = await aPast();
  await spoil(folder, 'journal/raadhus/2026-10-14.jsonl');
  await spoil(folder, 'sheets/figures-raadhus-2026-11-20.json');
  await spoil(folder, 'sheets/arrivals-raadhus-2025-10-15.json');
  const store = await openLowdbStore(folder, { warn: fail });
  const { days: looked, findings } = await verify(store);
  expect(looked).toBe(3);
  for (const file of [
    '2026-10-14.jsonl',
    'figures-raadhus-2026-11-20.json',
    'arrivals-raadhus-2025-10-15.json',
  ])
    expect(
      findings.filter(({ what }) => what.includes(file)),
      file,
    ).toHaveLength(1);
  expect(findings).toHaveLength(3);
  await store.close();
});

function fail(...said: unknown[]): never {
  throw new Error(said.join(' '));
}

test('C4 F4 where the disk could not be read for a moment the old files are looked through once more when somebody asks', async () => {
  const store = openMemoryStore();
  let isIll = true;
  const lookThrough: Store['lookThrough'] = async (found) => {
    found(new StoreDamaged('bov/2026-01-01 is damaged'), 'bov/2026-01-01');
    if (isIll) throw new StoreFailed('EIO');
  };
  const oldFiles = new OldFiles({ store: { ...store, lookThrough }, warn: () => {} });
  await expect(oldFiles.damagedJournals()).rejects.toThrow('EIO');
  isIll = false;
  expect([...(await oldFiles.damagedJournals())]).toEqual(['bov/2026-01-01']);
  expect(oldFiles.damaged).toBe(1);
});
