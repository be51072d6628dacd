// /metrics of a real server: what happened is counted, whoever reads it first; who may read it; nothing of votes.

import { expect, test } from 'vitest';
import { nextView, startDesk, type TestDesk } from '../support/front-desk.ts';

test('tells tickets, commands by answer, flushes, pages and devices', async () => {
  const desk = await startDesk();
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await desk.command(kiosk, { command: 'call-next', counter: '1' });
  await addPrinter(desk);

  const text = await metricsOf(desk);

  expect(seriesIn(text, 'front_desk_tickets_taken_total{site="raadhus"}')).toBe(2);
  expect(seriesIn(text, 'front_desk_commands_total{command="take",answer="accepted"}')).toBe(2);
  expect(seriesIn(text, 'front_desk_commands_total{command="call-next",answer="role/forbidden"}')).toBe(1);
  expect(seriesIn(text, 'front_desk_flush_seconds_count')).toBe(2);
  expect(seriesIn(text, 'front_desk_flush_seconds_bucket{le="+Inf"}')).toBe(2);
  expect(seriesIn(text, 'front_desk_pages{site="raadhus",page="kiosk"}')).toBe(1);
  const state = '{site="raadhus",device="door",kind="printer",state="no-agent"}';
  expect(seriesIn(text, `front_desk_device_state${state}`)).toBe(1);
  expect(
    seriesIn(text, 'front_desk_screen_last_sign_seconds{site="raadhus",device="kiosk-1",page="kiosk"}'),
  ).toBe(0);
  expect(seriesIn(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
});

test('counts on from one reading to the next', async () => {
  const desk = await startDesk();
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const take = () => desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await take();
  await metricsOf(desk);
  await take();

  expect(seriesIn(await metricsOf(desk), 'front_desk_tickets_taken_total{site="raadhus"}')).toBe(2);
});

test('a screen that has gone ages', async () => {
  let now = 1_795_424_400_000;
  const desk = await startDesk({ clock: () => now });
  const session = await desk.signIn('supervisor');
  const leader = await desk.connect({ role: 'staff', site: 'raadhus', session });
  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  const gone = nextView(leader, 'devices', ({ screens }) => screens[0]?.connected === false);
  display.close();
  await gone;
  now += 90_000;

  const name = 'front_desk_screen_last_sign_seconds{site="raadhus",device="display",page="display"}';
  expect(seriesIn(await metricsOf(desk), name)).toBe(90);
});

test('from elsewhere only with the key of an integration', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const key = async (role: 'integration' | 'kiosk') => {
    const { body } = await desk.rest('POST', '/keys', { token, body: { name: 'Overvågning', role } });
    return (body as { key: string }).key;
  };
  const elsewhere = { 'x-forwarded-for': '192.0.2.9' };
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${desk.url}/metrics`, { headers: { ...elsewhere, ...headers } })).status;

  expect(await ask({})).toBe(401);
  expect(await ask({ authorization: 'Bearer wrong' })).toBe(401);
  expect(await ask({ authorization: `Bearer ${await key('kiosk')}` })).toBe(403);
  expect(await ask({ authorization: `Bearer ${await key('integration')}` })).toBe(200);
});

test('what a proxy on this machine passes on is not this machine’s, also where nobody believes proxies', async () => {
  const desk = await startDesk({ environment: { TRUST_PROXY: 'none' } });
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${desk.url}/metrics`, { headers })).status;

  expect(await ask({})).toBe(200);
  expect(await ask({ 'x-forwarded-for': '127.0.0.1' })).toBe(401);
  expect(await ask({ forwarded: 'for=127.0.0.1' })).toBe(401);
  expect(await ask({ via: '1.1 proxy' })).toBe(401);
  expect(await ask({ 'x-real-ip': '192.0.2.9' })).toBe(401);
  expect(await ask({ 'x-forwarded-proto': 'https' })).toBe(401);
});

test.each([
  ['open', 200],
  ['off', 404],
] as const)('set to %s, it answers %i', async (metrics, status) => {
  const desk = await startDesk({ metrics });
  const answered = await fetch(`${desk.url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.9' } });
  expect(answered.status).toBe(status);
});

test('V5 no metric is of votes, tokens or answers', async () => {
  const names = (await metricsOf(await startDesk())).match(/^# TYPE \S+/gm) ?? [];
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => /vote|token|ballot|survey|answer/.test(name))).toEqual([]);
});

async function metricsOf(desk: TestDesk): Promise<string> {
  const answered = await fetch(`${desk.url}/metrics`);
  expect(answered.headers.get('content-type')).toContain('text/plain');
  return answered.text();
}

function seriesIn(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function addPrinter(desk: TestDesk): Promise<void> {
  const connection = { over: 'file', path: '/dev/usb/lp0' };
  const body = {
    kind: 'printer',
    id: 'door',
    name: 'Ved døren',
    site: 'raadhus',
    agent: 'key-1',
    connection,
  };
  await desk.rest('PUT', '/devices/door', { token: await desk.signIn('admin'), body });
}
