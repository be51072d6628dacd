// A supervisor opens, changes and closes pop-ups through the API that the page uses.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { addDays, DAY, localTime } from '../../core/time.ts';
import { KeptRows } from '../../server/figures/kept-rows.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../server/store/store.ts';
import { TestClock } from '../support/clock.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';
import type { OfficeInput } from '../support/office.ts';

const zone = 'Europe/Copenhagen';
const wedding = { command: 'take' as const, services: ['vielse'], language: 'da', slip: false };

async function atWork(options: Parameters<typeof startDesk>[0] = {}) {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read, ...options });
  const token = await desk.signIn('supervisor');
  const today = localTime(clock.now, zone).date;
  const plan = { name: 'Sønderstrand', firstDay: today, lastDay: addDays(today, 2), hours: 'always' };
  const post = (path: string, body: unknown = {}) => desk.rest('POST', `/pop-ups${path}`, { body, token });
  const open = (more: object = {}) => post('', { like: { template: 'strandvielse' }, ...plan, ...more });
  const list = async () =>
    (await desk.rest('GET', '/pop-ups', { token: await desk.signIn('supervisor') })).body as {
      popUps: { id: string; stage: string }[];
    };
  return { desk, clock, token, today, plan, post, open, list };
}

async function landing(desk: TestDesk): Promise<string> {
  return (await fetch(desk.url)).text();
}

test('O4 a supervisor opens one: it is there at once, and kept with who and when', async () => {
  const { desk, open, list } = await atWork();
  expect(await open()).toMatchObject({ status: 201, body: { id: 'soenderstrand', version: 2 } });
  expect(await landing(desk)).toContain('Sønderstrand');
  expect(await list()).toMatchObject({
    popUps: [{ id: 'soenderstrand', stage: 'running', address: null, counters: 1 }],
    templates: [{ id: 'strandvielse' }, { id: 'pop-up-borgerservice' }],
    sites: [{ id: 'raadhus' }, { id: 'bov' }],
  });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'soenderstrand', device: 'k1' });
  expect(await desk.command(kiosk, wedding)).toMatchObject({ ok: true });
  const admin = await desk.signIn('admin');
  const { body } = await desk.rest('GET', '/office/changes', { token: admin });
  expect(body).toMatchObject([
    { version: 2, when: 'now', by: { name: 'supervisor' }, changes: [{ path: ['sites', 'soenderstrand'] }] },
    { version: 1 },
  ]);
});

test('O4 days of a site that is gone do not go on as another’s, though their journals are deleted', async () => {
  const store = openMemoryStore();
  const rows = await KeptRows.open(store, () => {});
  await rows.add([
    { site: 'soenderstrand', date: '2024-06-03', zone: 'Europe/Copenhagen', visits: [], servings: [] },
  ]);
  const { open } = await atWork({ store });
  expect(await open()).toMatchObject({ status: 201, body: { id: 'soenderstrand-2' } });
});

test('O4 clerks open none', async () => {
  const { desk, plan } = await atWork();
  const body = { like: { template: 'strandvielse' }, ...plan };
  const token = await desk.signIn('clerk');
  expect(await desk.rest('POST', '/pop-ups', { body, token })).toMatchObject({ status: 403 });
});

test('O4 before its first day and after its last it is not offered, and its journal stays', async () => {
  const { desk, clock, today, open, list } = await atWork();
  await open({ firstDay: addDays(today, 1) });
  expect(await landing(desk)).not.toContain('Sønderstrand');
  clock.later(DAY);
  expect(await landing(desk)).toContain('Sønderstrand');
  const kiosk = await desk.connect({ role: 'kiosk', site: 'soenderstrand', device: 'k1' });
  expect(await desk.command(kiosk, wedding)).toMatchObject({ ok: true });
  clock.later(2 * DAY);
  expect(await landing(desk)).not.toContain('Sønderstrand');
  expect(await list()).toMatchObject({ popUps: [{ id: 'soenderstrand', stage: 'past' }] });
  const later = await desk.connect({ role: 'kiosk', site: 'soenderstrand', device: 'k1' });
  expect(await desk.command(later, wedding)).toMatchObject({
    ok: false,
    refusal: { refused: 'service/closed' },
  });
  const journal = `/sites/soenderstrand/events?date=${addDays(today, 1)}`;
  const { body } = await desk.rest('GET', journal, { token: await desk.signIn('supervisor') });
  expect(body).toMatchObject({ entries: [{ events: [{ type: 'ticket-taken' }] }, {}] });
});

test('O4 it is closed when whoever is there was served, and opens again with other days', async () => {
  const { desk, post, open, list, plan, token } = await atWork();
  await open();
  const kiosk = await desk.connect({ role: 'kiosk', site: 'soenderstrand', device: 'k1' });
  const taken = await desk.command(kiosk, wedding);
  expect(await post('/soenderstrand/close')).toMatchObject({
    status: 409,
    body: { name: 'office/day-running', about: { breaks: 'site-in-use', visits: 1, counters: 0 } },
  });
  const visit = taken.ok ? (taken.answer.visit ?? '') : '';
  await desk.command(kiosk, { command: 'leave', visit });
  expect(await post('/soenderstrand/close')).toMatchObject({ status: 200 });
  expect(await list()).toMatchObject({ popUps: [{ stage: 'past', closed: true }] });
  const again = await desk.rest('PUT', '/pop-ups/soenderstrand', { body: { ...plan, counters: 2 }, token });
  expect(again).toMatchObject({ status: 200 });
  expect(await list()).toMatchObject({ popUps: [{ stage: 'running', closed: false, counters: 2 }] });
});

test('O4 what is to come tomorrow still comes, with the pop-up in it', async () => {
  const { desk, open } = await atWork();
  const token = await desk.signIn('admin');
  const renamed = { ...exampleOffice, name: 'Borgerservice Aabenraa' };
  await desk.rest('PUT', '/office', { token, body: { version: 1, office: renamed, when: 'tomorrow' } });
  expect(await open()).toMatchObject({ status: 201, body: { version: 4 } });
  const { body } = await desk.rest('GET', '/office', { token });
  expect(body).toMatchObject({
    office: { name: 'Aabenraa Borgerservice', sites: [{}, {}, { id: 'soenderstrand' }] },
    next: { office: { name: 'Borgerservice Aabenraa', sites: [{}, {}, { id: 'soenderstrand' }] } },
  });
  const changes = await desk.rest('GET', '/office/changes', { token });
  expect(changes.body).toMatchObject([
    { version: 4, when: 'now', by: { name: 'supervisor' } },
    {
      version: 3,
      when: 'tomorrow',
      by: { name: 'supervisor' },
      changes: [{ path: ['sites', 'soenderstrand'] }],
    },
    { version: 2, when: 'tomorrow', by: { name: 'admin' } },
    { version: 1 },
  ]);
});

test('O4 wrong days, unknown templates and sites that are no pop-ups are refused', async () => {
  const { desk, today, open, post, token, plan } = await atWork();
  const past = { firstDay: addDays(today, -2), lastDay: addDays(today, -1) };
  expect(await open(past)).toMatchObject({ status: 422, body: { name: 'pop-up/over' } });
  expect(await open({ firstDay: addDays(today, 3) })).toMatchObject({
    status: 422,
    body: { name: 'office/unsound' },
  });
  expect(await open({ like: { template: 'zirkus' } })).toMatchObject({ status: 404 });
  expect(await post('/raadhus/close')).toMatchObject({ status: 404, body: { name: 'site/unknown' } });
  expect(await post('/raadhus/laptop', { kiosk: 'K', display: 'D' })).toMatchObject({ status: 404 });
  expect(await desk.rest('PUT', '/pop-ups/bov', { body: plan, token })).toMatchObject({ status: 404 });
});

test('O4 D2 the laptop’s kiosk and display get keys that hold at the pop-up alone', async () => {
  const { desk, open, post } = await atWork();
  await open();
  const { body } = await post('/soenderstrand/laptop', {
    kiosk: 'Stander, bærbar',
    display: 'Skærm, bærbar',
  });
  const { kiosk, display } = body as { kiosk: string; display: string };
  const view = await desk.see({ role: 'kiosk', site: 'raadhus', device: 'k1', key: kiosk }, 'kiosk');
  expect(view.site.id).toBe('soenderstrand');
  const room = await desk.see({ role: 'display', site: 'raadhus', key: display }, 'display');
  expect(room.site.id).toBe('soenderstrand');
  const { body: keys } = await desk.rest('GET', '/keys', { token: await desk.signIn('admin') });
  expect(keys).toMatchObject([
    { name: 'Stander, bærbar', role: 'kiosk', site: 'soenderstrand' },
    { name: 'Skærm, bærbar', role: 'display', site: 'soenderstrand' },
  ]);
});

test('O4 G1 a pop-up is there after the server stopped and started again', async () => {
  const store = openMemoryStore();
  const first = await atWork({ store });
  await first.open();
  await first.desk.stop();
  const { list } = await atWork({ store });
  expect(await list()).toMatchObject({ popUps: [{ id: 'soenderstrand', stage: 'running' }] });
});

test('D2 another laptop takes the place of the one before, which opens nothing any more', async () => {
  const { desk, open, post } = await atWork();
  await open();
  const names = { kiosk: 'Stander', display: 'Skærm' };
  const keysNow = async () =>
    (await desk.rest('GET', '/keys', { token: await desk.signIn('admin') })).body as { role: string }[];
  const first = (await post('/soenderstrand/laptop', names)).body as { kiosk: string };
  await post('/soenderstrand/laptop', names);
  const last = (await post('/soenderstrand/laptop', names)).body as { kiosk: string };
  expect((await keysNow()).map(({ role }) => role)).toEqual(['kiosk', 'display']);
  // In the demo a key that is none opens what everybody may open.
  const siteOf = async (key: string) =>
    (await desk.see({ role: 'kiosk', site: 'raadhus', device: 'k1', key }, 'kiosk')).site.id;
  expect(await siteOf(first.kiosk)).toBe('raadhus');
  expect(await siteOf(last.kiosk)).toBe('soenderstrand');
});

test('O4 G1 one that was refused in the middle of its writes is there neither today nor tomorrow', async () => {
  const store = openMemoryStore();
  let writes = Number.POSITIVE_INFINITY;
  const writeDocument: Store['writeDocument'] = async (...written) => {
    writes -= 1;
    if (writes < 0) throw new StoreFailed('no space left');
    await store.writeDocument(...written);
  };
  const { desk, open } = await atWork({ store: { ...store, writeDocument } });
  const token = await desk.signIn('admin');
  const office = { ...exampleOffice, name: 'Borgerservice Aabenraa' };
  await desk.rest('PUT', '/office', { body: { version: 1, office, when: 'tomorrow' }, token });
  for (let taken = 0; ; taken += 1) {
    writes = taken;
    const { status } = await open();
    if (status === 201) break;
    expect(status).toBe(503);
  }
  writes = Number.POSITIVE_INFINITY;
  const { body } = await desk.rest('GET', '/office', { token });
  const idsIn = ({ sites }: OfficeInput) => sites.map(({ id }) => id);
  const { office: now, next } = body as { office: OfficeInput; next: { office: OfficeInput } };
  expect(idsIn(now)).toEqual(['raadhus', 'bov', 'soenderstrand']);
  expect(idsIn(next.office)).toEqual(['raadhus', 'bov', 'soenderstrand']);
  expect(next.office.name).toBe('Borgerservice Aabenraa');
});
