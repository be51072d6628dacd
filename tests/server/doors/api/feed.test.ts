// The feed for signage and websites: who may read it, from which pages, and that nobody has to read the same twice.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../../../core/office/example.ts';
import type { FeedView } from '../../../../core/views/feed.ts';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const path = '/sites/raadhus/feed';
const monday = Date.UTC(2026, 10, 23, 9);
const ours = 'https://signage.example.org';

function aDesk(feed: 'key' | 'open', clock = () => monday): Promise<TestDesk> {
  const office = structuredClone(exampleOffice);
  for (const site of office.sites) site.hours = 'always';
  return startDesk({ office: { ...office, signage: { hosts: [new URL(ours).host], feed } }, clock });
}

test('W2 the feed tells the last calls, who waits, how long, what the room should know, and until when', async () => {
  const desk = await startDesk({ clock: () => monday });
  const staff = await desk.signIn('supervisor');
  const post = (what: string, body: unknown = {}) => desk.rest('POST', what, { token: staff, body });
  await desk.rest('POST', '/sites/raadhus/tickets', { body: { services: ['pas'], language: 'da' } });
  await desk.rest('POST', '/sites/raadhus/tickets', { body: { services: ['pas'], language: 'da' } });
  await post('/sites/raadhus/counters/2/open');
  await post('/sites/raadhus/counters/2/call-next');
  await post('/messages', { text: { da: 'Elevatoren er i stykker.' } });

  const feed = (await desk.rest('GET', path)).body as FeedView;

  expect(feed).toMatchObject({ at: monday, site: { id: 'raadhus' }, waiting: 1, taking: { open: true } });
  expect(feed.calls).toMatchObject([{ number: 'A001', counter: '2', open: true }]);
  expect(feed.messages).toEqual([{ da: 'Elevatoren er i stykker.' }]);
  expect(feed.services.map(({ id }) => id)).toContain('pas');
});

test('W2 the feed wants a key unless the office opens it to all', async () => {
  const closed = await aDesk('key');
  const refused = await closed.rest('GET', path);
  expect(refused).toMatchObject({ status: 401, body: { name: 'session/missing' } });
  await closed.stop();
  const open = await aDesk('open');
  const { status, headers } = await open.rest('GET', path);
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=2']);
  expect((await open.rest('GET', '/sites/raadhus/display')).status).toBe(401);
});

test('W2 an integration reads the feed by its key', async () => {
  const desk = await startDesk();
  const admin = await desk.signIn('admin');
  const made = await desk.rest('POST', '/keys', {
    token: admin,
    body: { name: 'Skilte', role: 'integration' },
  });
  const { token } = made.body as { token: string };
  const { status, headers } = await desk.rest('GET', path, { token });
  expect([status, headers.get('cache-control')]).toEqual([200, 'private, max-age=2']);
  expect((await desk.rest('GET', path, { token: 'nobody' })).status).toBe(401);
});

test('W2 who has the feed as it is, is told so in a word', async () => {
  let now = monday;
  const desk = await aDesk('open', () => now);
  const etag = (await desk.rest('GET', path)).headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const ask = () =>
    desk.rest('GET', path, { headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' } });
  expect(await ask()).toMatchObject({ status: 304, body: undefined });
  now += 2000;
  expect((await ask()).status).toBe(200);
});

test('W2 pages of the named hosts may read the feed and its refusals, other pages nothing', async () => {
  const desk = await aDesk('key');
  const allowed = async (origin: string, method: 'GET' | 'OPTIONS' = 'GET', asked = path) => {
    const { headers } = await desk.rest(method, asked, { headers: { origin } });
    return headers.get('access-control-allow-origin');
  };
  expect(await allowed(ours)).toBe(ours);
  expect(await allowed(ours, 'OPTIONS')).toBe(ours);
  for (const other of ['https://example.org', `${ours}:8443`, `${ours}.example.net`, 'null']) {
    expect([other, await allowed(other)]).toEqual([other, null]);
  }
  expect(await allowed(ours, 'GET', '/sites/raadhus/queue')).toBeNull();
  const asked = await desk.rest('OPTIONS', path, { headers: { origin: ours } });
  expect(asked).toMatchObject({ status: 204 });
  expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  expect(asked.headers.get('vary')).toContain('Origin');
});
