// F4 on a real folder: what is older than the office keeps it is gone from every file, and the rest is as it was.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Entry } from '../../core/day/events.ts';
import { simulateDay } from '../../core/simulate/day.ts';
import { addDays, type IsoDate } from '../../core/time.ts';
import { keepArrivals } from '../../server/arrivals.ts';
import { keepFigures, keptFigures } from '../../server/figures/day-counts.ts';
import { Figures } from '../../server/figures/figures.ts';
import { holidaysIn } from '../../server/holidays.ts';
import { monthsBefore, Retention } from '../../server/retention.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store, StreamName } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { TestClock } from '../support/clock.ts';
import { aFolder } from '../support/folder.ts';
import { startDesk } from '../support/front-desk.ts';
import { anOffice, inForce, siteOf } from '../support/office.ts';

const today = '2026-11-23';
const oldestKept = '2025-10-23';
const office = anOffice();

/** The days of 15 months on which both sites were open, as if the server had run. */
async function fifteenMonths(store: Store): Promise<ReadonlyMap<StreamName, readonly Entry[]>> {
  const isHoliday = await holidaysIn(office.country);
  const days = new Map<StreamName, readonly Entry[]>();
  for (const site of office.sites.slice(0, 2)) {
    for (let date = monthsBefore(today, 15); date < today; date = addDays(date, 1)) {
      const made = simulateDay({ office, site, date, isHoliday, seed: 7, scale: 0.1 });
      if (!made) continue;
      days.set(`${site.id}/${date}`, made.entries);
      await store.append(`${site.id}/${date}`, 0, made.entries);
      await keepFigures(store, made.day);
      await keepArrivals(store, made.day, site.timeZone);
    }
  }
  return days;
}

/** Who came, what was booked and pressed, and by whom. */
function traces(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ command, events }) => [
    command,
    ...events.flatMap((event) => [
      ...('visit' in event ? [event.visit] : []),
      ...('booking' in event && event.booking !== undefined ? [event.booking] : []),
    ]),
  ]);
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files.set(name, await readFile(path));
  }
  return files;
}

function figuresOf(store: Store): Figures {
  const parts = { configuration: inForce(office), simulated: false, sites: () => [], warn: fail };
  const figures = new Figures({ store, own: store, ...parts });
  figures.start();
  return figures;
}

function visitsIn(entries: readonly Entry[]): number {
  const events = entries.flatMap((entry) => entry.events);
  return events.filter(({ type }) => type === 'ticket-taken' || type === 'served-without-ticket').length;
}

function retentionOf(store: Store, more: Partial<ConstructorParameters<typeof Retention>[0]> = {}) {
  const told: unknown[] = [];
  const retention = new Retention({
    store,
    months: 13,
    today: () => today,
    damaged: async () => new Set(),
    isKept: async (site, date) => (await keptFigures(store, site, date)) !== undefined,
    log: { info: (message, about) => told.push([message, about]), warn: (message) => told.push(message) },
    ...more,
  });
  return { retention, told };
}

async function runOnce(store: Store, more: Parameters<typeof retentionOf>[1] = {}): Promise<unknown[]> {
  const { retention, told } = retentionOf(store, more);
  retention.turn();
  await retention.rest();
  return told;
}

test('F4 of days older than 13 months no byte tells a visit, a booking or a command; the rest is untouched', {
  timeout: 180_000,
}, async () => {
  const folder = await aFolder();
  const filling = await openLowdbStore(folder, { warn: fail });
  const days = await fifteenMonths(filling);
  await filling.close();
  const before = await filesIn(folder);

  const store = await openLowdbStore(folder, { warn: fail });
  const figures = figuresOf(store);
  const told = await runOnce(store, { isKept: (site, date) => figures.isKept(site, date) });
  expect((await verify(store)).findings).toEqual([]);
  const period = { from: monthsBefore(today, 15), to: today, step: 'year' } as const;
  const known = (await figures.report(period)).total;
  // From the sheets alone, as after the next start.
  expect((await figuresOf(store).report(period)).total).toEqual(known);
  expect(known.visits).toBe(visitsIn([...days.values()].flat()));
  await figures.stop();
  await store.close();
  const after = await filesIn(folder);

  const isOld = (stream: string) => stream.slice(-10) < oldestKept;
  const old = [...days].filter(([stream]) => isOld(stream));
  const young = [...days].filter(([stream]) => !isOld(stream));
  expect(old.length).toBeGreaterThan(40);
  expect(told).toEqual([
    [
      'old journals were deleted',
      { journals: old.length, from: old.map(([one]) => one.slice(-10)).sort()[0], to: '2025-10-22' },
    ],
  ]);

  for (const [stream] of young) {
    const name = `journal/${stream}.jsonl`;
    expect(after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  }
  const stay = new Set(young.flatMap(([, entries]) => traces(entries)));
  const gone = [...new Set(old.flatMap(([, entries]) => traces(entries)))].filter((one) => !stay.has(one));
  expect(gone.length).toBeGreaterThan(1000);
  const untouched = new Set(young.map(([stream]) => `journal/${stream}.jsonl`));
  const others = [...after].filter(([name]) => !untouched.has(name)).map(([, bytes]) => bytes);
  const text = Buffer.concat(others).toString('latin1');
  expect(gone.filter((one) => text.includes(one))).toEqual([]);
  const words = new Set([...after.values()].flatMap((bytes) => bytes.toString('latin1').split(/[^\w:-]+/)));
  expect(gone.filter((one) => words.has(one))).toEqual([]);
  // The search finds what is there.
  const wordsBefore = new Set(
    [...before.values()].flatMap((bytes) => bytes.toString('latin1').split(/[^\w:-]+/)),
  );
  expect(gone.filter((one) => !wordsBefore.has(one))).toEqual([]);
  const names = [...after.keys()].filter((name) => !/^sheets.(figures|rows)-/.test(name));
  expect(names.filter((name) => old.some(([stream]) => name.includes(stream.slice(-10))))).toEqual([]);
});

test('F4 counts of a deleted day stay, and its site is still known', async () => {
  const store = openMemoryStore();
  await fill(store, ['2025-10-22', '2025-10-23', '2026-11-20']);
  const counts = await keptFigures(store, 'raadhus', '2025-10-22');
  expect(counts?.visits).toBeGreaterThan(0);
  const figures = figuresOf(store);
  await runOnce(store, { isKept: (site, date) => figures.isKept(site, date) });
  expect(await store.streams()).toEqual(['raadhus/2025-10-23', 'raadhus/2026-11-20']);
  expect(await keptFigures(store, 'raadhus', '2025-10-22')).toEqual(counts);
  for (const date of ['2025-10-23', '2026-11-20'] as const) await store.deleteStream(`raadhus/${date}`);
  expect(await figuresOf(store).sites()).toEqual(['raadhus']);
});

test('F4 a day that has not ended or whose figures are not kept stays, and somebody is told', async () => {
  const store = openMemoryStore();
  await fill(store, ['2025-01-07', '2025-01-08', '2026-11-20']);
  const told = await runOnce(store, { isKept: async (_site, date) => date !== '2025-01-08' });
  expect(await store.streams()).toEqual(['raadhus/2025-01-08', 'raadhus/2026-11-20']);
  expect(told[0]).toMatch(/^journals of 1 old days, 2025-01-08 to 2025-01-08: kept/);
});

test('F4 counts that were not written at the day’s end are written before the journal goes', async () => {
  const store = openMemoryStore();
  await fill(store, ['2025-01-07', '2026-11-20']);
  const counts = await keptFigures(store, 'raadhus', '2025-01-07');
  await store.deleteSheet('figures-raadhus-2025-01-07');
  await runOnce(store, { isKept: async () => true });
  expect(await store.streams()).toEqual(['raadhus/2026-11-20']);
  expect(await keptFigures(store, 'raadhus', '2025-01-07')).toEqual(counts);
});

test('F4 a clock that leapt by years takes no journal of the last year', async () => {
  const store = openMemoryStore();
  await fill(store, ['2025-12-15', '2026-11-20']);
  await runOnce(store, { today: () => '2031-01-01' });
  expect(await store.streams()).toEqual(['raadhus/2025-12-15', 'raadhus/2026-11-20']);
});

test('F4 the server does it at its start, and figures still know the day', async () => {
  const store = await openLowdbStore(await aFolder(), { warn: fail });
  await fill(store, ['2026-09-22', '2026-09-23', '2026-11-20']);
  const counts = await Promise.all(
    ['2026-09-22', '2026-09-23', '2026-11-20'].map((date) => keptFigures(store, 'raadhus', date)),
  );
  const servings = counts.reduce((sum, day) => sum + (day?.servings ?? 0), 0);
  const clock = new TestClock(today, '10:00');
  const desk = await startDesk({ store, clock: clock.read, environment: { KEEP_MONTHS: '2' } });
  await expect.poll(() => store.streams(), { timeout: 20_000 }).not.toContain('raadhus/2026-09-22');
  expect(await store.streams()).toEqual(expect.arrayContaining(['raadhus/2026-09-23', 'raadhus/2026-11-20']));
  const token = await desk.signIn('supervisor');
  const events = await desk.rest('GET', '/sites/raadhus/events?date=2026-09-22', { token });
  expect(events).toMatchObject({ status: 404 });
  const sheet = await desk.rest('GET', '/data-sheets/2026', { token });
  expect(servings).toBeGreaterThan(0);
  expect(sheet.body).toMatchObject({ year: { servings } });
  expect((await verify(store)).findings).toEqual([]);
});

test('F4 it runs once for each day', async () => {
  const store = openMemoryStore();
  let now = '2026-11-22';
  await fill(store, ['2025-10-22', '2026-11-20']);
  const { retention } = retentionOf(store, { today: () => now });
  retention.turn();
  await retention.rest();
  expect(await store.streams()).toHaveLength(2);
  now = today;
  retention.turn();
  retention.turn();
  await retention.rest();
  expect(await store.streams()).toEqual(['raadhus/2026-11-20']);
});

test.each([
  ['2026-11-23', 13, '2025-10-23'],
  ['2026-03-31', 13, '2025-02-28'],
  ['2026-01-31', 2, '2025-11-30'],
  ['2024-02-29', 12, '2023-02-28'],
  ['2026-12-31', 120, '2016-12-31'],
])('F4 %s, %i months before, is %s', (date: IsoDate, months, then) => {
  expect(monthsBefore(date, months)).toBe(then);
});

async function fill(store: Store, dates: readonly IsoDate[]): Promise<void> {
  for (const date of dates) {
    const isHoliday = () => false;
    const made = simulateDay({ office, site: siteOf(office), date, isHoliday, seed: 7, scale: 0.2 });
    if (!made) throw new Error(`closed on ${date}`);
    await store.append(`raadhus/${date}`, 0, made.entries);
    await keepFigures(store, made.day);
    await keepArrivals(store, made.day, siteOf(office).timeZone);
  }
}

function fail(message: string): never {
  throw new Error(`nothing to warn of: ${message}`);
}
