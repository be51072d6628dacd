// F1: what is kept can be derived again. A real day is fine; each difference is told.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry, Event } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { newDay } from '../../core/day/state.ts';
import { rowsOf } from '../../core/figures/rows.ts';
import { instantOf } from '../../core/time.ts';
import { keptFigures } from '../../server/figures/day-counts.ts';
import { KeptRows } from '../../server/figures/kept-rows.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { aFolder } from '../support/folder.ts';
import { startDesk } from '../support/front-desk.ts';
import { runVerify } from '../support/program.ts';

const stream = 'raadhus/2026-11-23';
const morning = instantOf('2026-11-23', '10:00', 'Europe/Copenhagen');
const nextMorning = instantOf('2026-11-24', '10:00', 'Europe/Copenhagen');

/** A day with somebody served, somebody called and somebody waiting, and its end. */
async function liveADay(store: Store): Promise<void> {
  let now = morning;
  const desk = await startDesk({ store, clock: () => now });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  for (const service of ['pas', 'mitid', 'pas']) {
    await desk.command(kiosk, { command: 'take', services: [service], language: 'da', slip: true });
  }
  for (const command of ['open', 'call-next', 'start', 'finish-and-next'] as const) {
    now += 60_000;
    const ack = await desk.command(clerk, { command, counter: '1' });
    if (!ack.ok) throw new Error(ack.refusal.refused);
  }
  now = nextMorning;
  await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await desk.server.stop();
}

/** A journal of entries that each hold one event. */
async function journalOf(...events: Event[]): Promise<Store> {
  const store = openMemoryStore();
  await store.append(stream, 0, events.map(entryOf));
  return store;
}

function entryOf(event: Event, index: number): Entry {
  return {
    version: index + 1,
    at: morning + index,
    by: 'system',
    command: `command-${index}`,
    digest: '',
    events: [event],
  };
}

function taken(visit: string, number: string): Event {
  const errands = [{ id: 1, service: 'pas', due: morning }];
  return { type: 'ticket-taken', visit, number, kind: 'walk-in', language: 'da', errands, slip: false };
}

function called(visit: string, number: string, counter: string): Event {
  return { type: 'called', visit, number, counter, errand: 1, reason: { why: 'chosen-by-staff' } };
}

function opened(counter: string): Event {
  return { type: 'counter-opened', counter, person: 'person:anna', serves: ['pas'], helps: [] };
}

async function findingsOf(store: Store): Promise<string[]> {
  return (await verify(store)).findings.map(({ what }) => what);
}

describe('F1 a real day', () => {
  test('is fine', async () => {
    const store = openMemoryStore();
    await liveADay(store);
    expect(await verify(store)).toMatchObject({ days: 2, findings: [] });
    expect(await keptFigures(store, 'raadhus', '2026-11-23')).toMatchObject({ visits: 3, servings: 1 });
  });

  test('whose figures are others than its journal’s is told', async () => {
    const store = openMemoryStore();
    await liveADay(store);
    const kept = await keptFigures(store, 'raadhus', '2026-11-23');
    await store.writeSheet('figures-raadhus-2026-11-23', { ...kept, servings: 2 });
    expect((await verify(store)).findings).toEqual([
      { stream, what: "the figures written down at the day's end are not those of the journal" },
    ]);
  });

  test('F1 whose rows are others than its journal’s is told, of the days that are asked about', async () => {
    const store = openMemoryStore();
    await liveADay(store);
    const rows = await KeptRows.open(store, ({ name }) => expect.unreachable(name));
    const day = newDay('raadhus', '2026-11-23');
    for (const entry of await store.read('raadhus/2026-11-23')) applyEntry(day, entry);
    await rows.add([rowsOf(day, 'Europe/Copenhagen')]);
    expect((await verify(store)).findings).toEqual([]);
    await rows.add([{ ...rowsOf(day, 'Europe/Copenhagen'), servings: [] }]);
    const what = 'the rows that figures are counted from are not those of the journal';
    expect((await verify(store, '2026')).findings).toEqual([{ stream: 'raadhus/2026-11-23', what }]);
    expect(await verify(store, '2025')).toEqual({ days: 0, entries: 0, findings: [] });
  });

  test('F1 a damaged sheet of rows is told, where its month is asked about', async () => {
    const store = openMemoryStore();
    await liveADay(store);
    await store.writeSheet('rows-raadhus-2026-11', { services: [] });
    const [finding, ...others] = (await verify(store, '2026-11-23')).findings;
    expect(finding).toMatchObject({
      stream: 'rows-raadhus-2026-11',
      what: expect.stringContaining('is damaged; it is made again'),
    });
    expect(others).toEqual([]);
    expect((await verify(store, '2026-10')).findings).toEqual([]);
  });

  test('whose figures are gone is told', async () => {
    const store = openMemoryStore();
    await liveADay(store);
    await store.deleteSheet('figures-raadhus-2026-11-23');
    expect(await findingsOf(store)).toEqual(["the figures were not written down at the day's end"]);
  });
});

describe('F1 a journal that breaks a promise', () => {
  test('L3 one counter with two visits', async () => {
    const store = await journalOf(
      opened('1'),
      taken('visit00001', 'A001'),
      taken('visit00002', 'A002'),
      called('visit00001', 'A001', '1'),
      called('visit00002', 'A002', '1'),
    );
    expect(await findingsOf(store)).toEqual([
      'after version 5 counter 1 does not have visit visit00001, which is there (L3)',
    ]);
  });

  test('L3 one visit at two counters', async () => {
    const store = await journalOf(
      opened('1'),
      opened('2'),
      taken('visit00001', 'A001'),
      called('visit00001', 'A001', '1'),
      taken('visit00001', 'A001'),
      called('visit00001', 'A001', '2'),
    );
    expect(await findingsOf(store)).toEqual([
      'after version 5 counter 1 has visit visit00001, which is not there (L3)',
      'after version 6 counter 1 has visit visit00001, which is not there (L3)',
    ]);
  });

  test('N1 one number for two who wait', async () => {
    const store = await journalOf(taken('visit00001', 'A001'), taken('visit00002', 'A001'));
    expect(await findingsOf(store)).toEqual(['after version 2 two open visits have A001 (N1)']);
  });

  test('O3 something after the day’s end, and somebody left behind by it', async () => {
    const store = await journalOf(taken('visit00001', 'A001'), { type: 'day-ended' }, opened('1'));
    expect(await findingsOf(store)).toEqual([
      "version 3 came after the day's end (O3)",
      "visit visit00001 is still open after the day's end (O3)",
      "the figures were not written down at the day's end",
    ]);
  });

  test('L1 and L7 time runs backwards, a command counts twice', async () => {
    const store = openMemoryStore();
    const first = entryOf(taken('visit00001', 'A001'), 0);
    const second = entryOf(taken('visit00002', 'A002'), 1);
    await store.append(stream, 0, [first, { ...second, at: morning - 1, command: first.command }]);
    expect(await findingsOf(store)).toEqual(
      expect.arrayContaining([
        'version 2 is earlier than the one before it (L1)',
        'command command-0 was accepted twice (L7)',
      ]),
    );
  });
});

describe('npm run verify', () => {
  test('F1 says fine on a real day, and what differs on one that was changed', async () => {
    const DATA_DIR = await aFolder();
    const store = await openLowdbStore(DATA_DIR, { warn: () => {} });
    await liveADay(store);
    const kept = await keptFigures(store, 'raadhus', '2026-11-23');
    await store.close();

    const fine = await runVerify({ DATA_DIR });
    expect(fine).toMatchObject({ code: 0, stderr: '' });
    expect(fine.stdout).toMatch(/^2 days with \d+ entries recomputed: no difference\.\n$/);

    const opened = await openLowdbStore(DATA_DIR, { warn: () => {} });
    await opened.writeSheet('figures-raadhus-2026-11-23', { ...kept, servings: 2 });
    await opened.close();
    const changed = await runVerify({ DATA_DIR });
    expect(changed).toMatchObject({ code: 1, stderr: '' });
    expect(changed.stdout).toContain(
      "raadhus/2026-11-23: the figures written down at the day's end are not those of the journal\n",
    );
    expect(changed.stdout).toMatch(/ recomputed: 1 difference\.\n$/);
  });

  test('a folder that is not there is not made', async () => {
    const folder = join(await aFolder(), 'nowhere');
    expect(await runVerify({ DATA_DIR: folder })).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `There is no data folder ${folder}. Set DATA_DIR to the one to verify.\n`,
    });
  });

  test('beside a running front desk it says why not', async () => {
    const DATA_DIR = await aFolder();
    const store = await openLowdbStore(DATA_DIR, { warn: () => {} });
    const { code, stderr } = await runVerify({ DATA_DIR });
    await store.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`Another front desk is running on ${DATA_DIR}.`);
  });
});
