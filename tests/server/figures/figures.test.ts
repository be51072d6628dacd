// Figures over REST: of days that are over and of today, the same after a start anew, and only of where somebody works.

import { expect, test } from 'vitest';
import type { Day } from '../../../core/day/state.ts';
import { figuresOf } from '../../../core/figures/day.ts';
import type { DayStory, Report } from '../../../core/figures/report.ts';
import { simulateDay } from '../../../core/simulate/day.ts';
import { HOUR, instantOf, MINUTE } from '../../../core/time.ts';
import { Figures } from '../../../server/figures/figures.ts';
import { KeptRows } from '../../../server/figures/kept-rows.ts';
import { withSimulatedPast } from '../../../server/simulation/demo-past.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../../server/store/store.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { anOffice, inForce, siteOf } from '../../support/office.ts';

const office = anOffice();
const counter = '/sites/raadhus/counters/1';

/** Somebody takes a ticket, waits, comes, and is served. */
async function serve(desk: TestDesk, clock: TestClock, token: string, wait: number): Promise<void> {
  await desk.rest('POST', '/sites/raadhus/tickets', { token, body: { services: ['pas'], language: 'da' } });
  clock.later(wait);
  await desk.rest('POST', `${counter}/call-next`, { token });
  clock.later(MINUTE);
  await desk.rest('POST', `${counter}/start`, { token });
  clock.later(5 * MINUTE);
  await desk.rest('POST', `${counter}/finish`, { token });
}

async function asked(desk: TestDesk, token: string, query: string): Promise<Report> {
  const { status, body } = await desk.rest('GET', `/figures?${query}`, { token });
  expect(status).toBe(200);
  return body as Report;
}

test('F2 F4 today’s figures are the same when the day is over, after a start anew', async () => {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  const token = await desk.signIn('supervisor');
  await desk.rest('POST', `${counter}/open`, { token });
  await serve(desk, clock, token, 2 * MINUTE);
  await serve(desk, clock, token, 40 * MINUTE);
  const query = 'from=2026-11-23&to=2026-11-24';
  const running = await asked(desk, token, query);
  expect(running).toMatchObject({
    days: 1,
    simulated: false,
    total: {
      servings: 2,
      visits: 2,
      endings: { served: 2, open: 0 },
      wait: { count: 2, median: 2, p90: 40, withinTarget: 1 },
      walk: { count: 2, median: 1, p90: 1 },
      service: { count: 2, median: 5, p90: 5 },
    },
    parts: [{ from: '2026-11-23' }, { from: '2026-11-24', figures: { visits: 0, wait: { median: null } } }],
    sites: [{ id: 'raadhus' }],
    services: [{ id: 'pas' }],
  });

  clock.later(24 * HOUR);
  await desk.stop();
  const next = await startDesk({ store: desk.store, clock: clock.read });
  const later = await next.signIn('supervisor');
  expect(await asked(next, later, query)).toEqual(running);
  expect(await asked(next, later, 'from=2026-11-23&to=2026-11-23&weekdays=2')).toMatchObject({
    days: 0,
    total: { visits: 0, servings: 0 },
    sites: [],
    services: [],
    hours: [],
    heat: [],
  });
  const day = await next.rest('GET', '/figures/days/raadhus/2026-11-23', { token: later });
  expect(day.body).toMatchObject({ site: 'raadhus', date: '2026-11-23', simulated: false });
  expect((day.body as DayStory).moments.length).toBeGreaterThan(9);
  const nothing = await next.rest('GET', '/figures/days/raadhus/2026-11-24', { token: later });
  expect(nothing).toMatchObject({ status: 404, body: { name: 'figures/no-journal' } });
  const kept = await KeptRows.open(desk.store, fail);
  expect(kept.isKept('raadhus', '2026-11-23')).toBe(true);
  expect(kept.on('raadhus', '2026-11-23')?.servings).toMatchObject([
    { service: 'pas', walk: 1, served: 5 },
    {},
  ]);
});

test('what is asked for wrongly is said', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('supervisor');
  for (const [query, field] of [
    ['from=2026-11-24&to=2026-11-23', 'to'],
    ['from=2026-11-24&to=2026-11-23&step=year', 'to'],
    ['from=0000-01-01&to=0000-02-01&step=week', 'from'],
    ['from=9990-01-01&to=9999-12-31&step=year', 'from'],
    ['from=2026-11-23&to=2026-11-23&hours=24', 'hours.0'],
    ['from=2026-11-23', 'to'],
  ]) {
    const { status, body } = await desk.rest('GET', `/figures?${query}`, { token });
    expect([query, status]).toEqual([query, 400]);
    expect(JSON.stringify(body)).toContain(field);
  }
});

test('F2 a period of more parts than anybody could read is refused by name, in the language of who asks', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('supervisor');
  const ask = (path: string, language: string) =>
    desk.rest('GET', path, { token, headers: { 'accept-language': language } });
  const days = 'from=1900-01-01&to=2999-12-31&step=day';
  for (const [path, language, detail] of [
    [`/figures?${days}`, 'da', 'Perioden falder i 401767 dele, og der kan højst vises 4000.'],
    [`/figures.csv?${days}`, 'de', 'Der Zeitraum hat 401767 Teile; höchstens 4000 lassen sich zeigen.'],
    [`/figures.xlsx?${days}`, 'en', 'The period has 401767 parts; at most 4000 can be shown.'],
  ] as const) {
    const { status, body } = await ask(path, language);
    expect([status, body]).toEqual([422, expect.objectContaining({ name: 'figures/too-many-parts' })]);
    expect(JSON.stringify(body)).toContain(detail);
  }
  const ten = 'from=2016-01-01&to=2025-12-31';
  const { body } = await ask(`/figures?${ten}&step=day`, 'da');
  expect((body as Report).parts).toHaveLength(3653);
});

test('the demo’s past is in the figures and kept nowhere', { timeout: 60_000 }, async () => {
  const own = openMemoryStore();
  const bov = { ...office, sites: office.sites.filter(({ id }) => id === 'bov') };
  const now = instantOf('2026-11-23', '10:00', 'Europe/Copenhagen');
  const store = withSimulatedPast(own, bov, () => false, now);
  const [made, ended] = ['2026-11-12', '2026-11-24'].map((date) =>
    simulateDay({ office: bov, site: siteOf(bov, 'bov'), date, isHoliday: () => false, seed: 1, scale: 1 }),
  );
  const parts = {
    own,
    configuration: inForce(bov),
    simulated: true,
    sites: () => [],
    warn: expect.unreachable,
  };
  const figures = new Figures({ store, ...parts });
  figures.start();
  const past = await figures.report({ from: '2026-11-12', to: '2026-11-12', step: 'day' });
  expect(past).toMatchObject({ days: 1, total: { visits: figuresOf(made?.day as Day).visits } });
  figures.ended(ended?.day as Day);
  await figures.stop();
  const kept = await KeptRows.open(own, fail);
  expect(kept.months().flatMap(({ days }) => days.map(({ date }) => date))).toEqual(['2026-11-24']);
  expect(await own.sheets()).toEqual(['rows-bov-2026-11']);
});

test('F1 S5 figures that could not be made because the disk took nothing are made when somebody asks again', async () => {
  const store = openMemoryStore();
  const made = simulateDay({
    office,
    site: siteOf(office),
    date: '2026-11-20',
    isHoliday: () => false,
    seed: 1,
    scale: 1,
  });
  await store.append('raadhus/2026-11-20', 0, made?.entries ?? []);
  let isFull = true;
  const writeSheet: Store['writeSheet'] = async (...written) => {
    if (isFull) throw new StoreFailed('no space left');
    await store.writeSheet(...written);
  };
  const figures = new Figures({
    store: { ...store, writeSheet },
    own: store,
    configuration: inForce(office),
    simulated: false,
    sites: () => [],
    warn: () => {},
  });
  await expect(figures.isKept('raadhus', '2026-11-20')).rejects.toThrow('no space left');
  isFull = false;
  expect(await figures.isKept('raadhus', '2026-11-20')).toBe(true);
});

function fail(_sheet: unknown, message: string): never {
  throw new Error(message);
}
