// Who may connect, as what, and what somebody who may not is told.

import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../../../core/day/commands.ts';
import { exampleOffice } from '../../../../core/office/example.ts';
import { protocolVersion } from '../../../../core/protocol.ts';
import { nextView, startDesk, type TestDesk } from '../../../support/front-desk.ts';
import { first } from '../../../support/set-up.ts';

const password = 'a long password';

/** What a page that says `auth` of itself is told: that it is connected, or why not. */
function told(
  desk: TestDesk,
  auth: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<string> {
  const socket = io(desk.url, {
    transports: ['websocket'],
    auth,
    extraHeaders: headers,
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => {
    socket.close();
  });
  return new Promise((tell) => {
    socket.on('connect', () => tell('connected'));
    socket.on('connect_error', (error: Error & { data?: { refusal: { refused: string } } }) =>
      tell(error.data?.refusal.refused ?? error.message),
    );
  });
}

/** An office of its own, where nothing goes without a key; with its administrator's session. */
async function anOwnOffice(): Promise<{ desk: TestDesk; token: string }> {
  const desk = await startDesk({ office: exampleOffice });
  const name = 'admin';
  const signedIn = await desk.rest('POST', '/session', {
    body: { name, password: first.password },
  });
  return { desk, token: (signedIn.body as { token: string }).token };
}

async function keyFor(
  desk: TestDesk,
  token: string,
  role: string,
  site?: string,
): Promise<{ id: string; key: string }> {
  const { body } = await desk.rest('POST', '/keys', {
    token,
    body: { name: `the ${role}`, role, ...(site === undefined ? {} : { site }) },
  });
  return body as { id: string; key: string };
}

const version = protocolVersion;
const kiosk = { version, role: 'kiosk', site: 'raadhus', device: 'kiosk-1' };

describe('a page that does not fit', () => {
  test.each([
    ['of another version', { ...kiosk, version: 0 }, 'page/outdated'],
    ['of no version', { role: 'kiosk', site: 'raadhus', device: 'kiosk-1' }, 'page/outdated'],
    ['that says nothing', {}, 'page/outdated'],
    ['of a role that is none', { ...kiosk, role: 'administrator' }, 'command/malformed'],
    ['that says more than it should', { ...kiosk, admin: true }, 'command/malformed'],
    ['with a device’s name that is none', { ...kiosk, device: '../../etc' }, 'command/malformed'],
    ['with a key without end', { ...kiosk, key: 'x'.repeat(201) }, 'command/malformed'],
    ['of a site that is not there', { ...kiosk, site: 'kolding' }, 'site/unknown'],
    ['of staff without a session', { version, role: 'staff', site: 'raadhus' }, 'command/malformed'],
    [
      'of staff with a forged session',
      { version, role: 'staff', site: 'raadhus', session: 'x'.repeat(43) },
      'session/expired',
    ],
    ['of a ticket that is not there', { version, role: 'phone', secret: 'x'.repeat(22) }, 'visit/unknown'],
  ])('%s', async (_what, auth, refused) => {
    const desk = await startDesk();
    expect(await told(desk, auth)).toBe(refused);
    expect(await told(desk, kiosk)).toBe('connected');
  });

  test('of another origin', async () => {
    const desk = await startDesk();
    expect(await told(desk, kiosk, { origin: 'https://elsewhere.example' })).toBe('websocket error');
    expect(await told(desk, kiosk, { origin: 'null' })).toBe('websocket error');
    expect(await told(desk, kiosk, { origin: desk.url })).toBe('connected');
  });
});

describe('outside the demo', () => {
  test('a device needs a key of its own role', async () => {
    const { desk, token } = await anOwnOffice();
    const { key } = await keyFor(desk, token, 'kiosk');
    const display = { version, role: 'display', site: 'raadhus' };
    expect(await told(desk, kiosk)).toBe('device/unpaired');
    expect(await told(desk, { ...kiosk, key: 'x'.repeat(43) })).toBe('device/unpaired');
    expect(await told(desk, { ...display, key })).toBe('role/forbidden');
    expect(await told(desk, { ...kiosk, key })).toBe('connected');
  });

  test('an integration’s key is no session of staff', async () => {
    const { desk, token } = await anOwnOffice();
    const { key } = await keyFor(desk, token, 'integration');
    expect(await told(desk, { version, role: 'staff', site: 'raadhus', session: key })).toBe(
      'role/forbidden',
    );
  });

  test('a key that is taken back ends the device’s connection, and lets it in no more', async () => {
    const { desk, token } = await anOwnOffice();
    const { id, key } = await keyFor(desk, token, 'kiosk');
    const page = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1', key });
    const gone = new Promise((tell) => page.on('disconnect', tell));
    expect(await desk.rest('DELETE', `/keys/${id}`, { token })).toMatchObject({ status: 204 });
    expect(await gone).toBe('transport close');
    expect(await told(desk, { ...kiosk, key })).toBe('device/unpaired');
  });
});

describe('a device’s key', () => {
  test('D2 holds at its site alone, whatever the page’s address says', async () => {
    const { desk, token } = await anOwnOffice();
    const { key } = await keyFor(desk, token, 'kiosk', 'bov');
    const view = await desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1', key }, 'kiosk');
    expect(view.site.id).toBe('bov');
    const body = { services: ['pas'], language: 'da' };
    expect(await desk.rest('POST', '/sites/raadhus/tickets', { token: key, body })).toMatchObject({
      status: 403,
    });
    expect(await desk.rest('GET', '/sites/bov/display', { token: key })).toMatchObject({ status: 200 });
  });

  test('D2 stays when the device is moved, and the device is hung up to begin anew where it is now', async () => {
    const { desk, token } = await anOwnOffice();
    const { id, key } = await keyFor(desk, token, 'kiosk', 'raadhus');
    const page = await desk.connect({ role: 'kiosk', device: 'kiosk-1', key });
    const gone = new Promise((tell) => page.on('disconnect', tell));
    const body = { name: 'Standeren på loftet', site: 'bov' };
    expect(await desk.rest('PUT', `/keys/${id}`, { token, body })).toMatchObject({ status: 200, body });
    expect(await gone).toBe('transport close');
    const view = await desk.see({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1', key }, 'kiosk');
    expect(view.site.id).toBe('bov');
    const nowhere = { ...body, site: 'kolding' };
    expect(await desk.rest('PUT', `/keys/${id}`, { token, body: nowhere })).toMatchObject({ status: 404 });
  });

  test('D3 stands for a device with a name: a call for help says it, and a new one at once', async () => {
    const { desk, token } = await anOwnOffice();
    const { id, key } = await keyFor(desk, token, 'kiosk', 'raadhus');
    const staff = await desk.connect({ role: 'staff', site: 'raadhus', session: token });
    const kiosk = await desk.connect({ role: 'kiosk', device: 'kiosk-1', key });
    const called = nextView(staff, 'staff', ({ help }) => help.length === 1);
    await desk.command(kiosk, { command: 'call-help' });
    expect((await called).help).toMatchObject([{ from: 'the kiosk', kind: 'device' }]);

    const renamed = nextView(staff, 'staff', ({ help }) => help[0]?.from === 'Ved døren');
    const listed = nextView(staff, 'devices', ({ screens }) => screens[0]?.name === 'Ved døren');
    await desk.rest('PUT', `/keys/${id}`, { token, body: { name: 'Ved døren' } });
    await Promise.all([renamed, listed]);
    expect(kiosk.connected).toBe(true);
  });
});

describe('a session that ends while its page is connected', () => {
  const hour = 3_600_000;
  const callNext = { command: 'call-next', counter: '1' } as const;

  test('by time: the next command is refused, and the page has to sign in', async () => {
    let now = Date.now();
    const desk = await startDesk({ clock: () => now });
    const session = await desk.signIn();
    const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
    expect(await desk.command(page, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
    const gone = new Promise((tell) => page.on('disconnect', tell));
    now += 12 * hour;
    expect(await desk.command(page, callNext)).toEqual({
      ok: false,
      refusal: { refused: 'session/expired' },
    });
    expect(await gone).toBe('transport close');
    await expect(desk.connect({ role: 'staff', site: 'raadhus', session })).rejects.toThrow(
      'session/expired',
    );
  });

  test('by signing out: all its pages are let go, those of other sessions are not', async () => {
    const desk = await startDesk();
    const session = await desk.signIn();
    const other = await desk.signIn();
    const pages = [
      await desk.connect({ role: 'staff', site: 'raadhus', session }),
      await desk.connect({ role: 'staff', site: 'bov', session }),
    ];
    const colleague = await desk.connect({ role: 'staff', site: 'raadhus', session: other });
    const gone = pages.map((page) => new Promise((tell) => page.on('disconnect', tell)));
    await desk.rest('DELETE', '/session', { token: session });
    expect(await Promise.all(gone)).toEqual(['transport close', 'transport close']);
    expect(await desk.command(colleague, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
  });

  test('by somebody’s being removed', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('admin');
    const added = await desk.rest('POST', '/people', {
      token,
      body: { name: 'Anna', role: 'clerk', password, mustChange: false },
    });
    const { body } = await desk.rest('POST', '/session', { body: { name: 'anna', password } });
    const session = (body as { token: string }).token;
    const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
    const gone = new Promise((tell) => page.on('disconnect', tell));
    await desk.rest('DELETE', `/people/${(added.body as { id: string }).id}`, { token });
    expect(await gone).toBe('transport close');
    await expect(desk.connect({ role: 'staff', site: 'raadhus', session })).rejects.toThrow(
      'session/expired',
    );
  });
});

test('a page that comes back gets the whole view of the version that there is now', async () => {
  const desk = await startDesk();
  const page = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  display.disconnect();
  const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };
  for (const _ of [1, 2]) await desk.command(page, take);
  const viewed = nextView(display, 'display');
  display.connect();
  expect(await viewed).toMatchObject({ version: 2, waiting: 2 });
});
