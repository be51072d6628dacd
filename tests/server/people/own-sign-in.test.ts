// What everybody does with their own sign-in, and what an administrator does with others' (R3, R4).

import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../core/time.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

const typed = 'kaffe lampe regnvejr';
const other = 'cykel torsk paraply';

async function anOffice(clock = new TestClock()): Promise<{ desk: TestDesk; admin: string }> {
  const desk = await startDesk({ clock: clock.read });
  return { desk, admin: await desk.signIn('admin') };
}

async function add(
  desk: TestDesk,
  token: string,
  more: object = {},
): Promise<{ id: string; password: string }> {
  const body = { name: 'Anna', role: 'clerk', ...more };
  return (await desk.rest('POST', '/people', { token, body })).body as { id: string; password: string };
}

function signIn(desk: TestDesk, password: string, name = 'Anna') {
  return desk.rest('POST', '/session', { body: { name, password } });
}

async function tokenOf(desk: TestDesk, password: string): Promise<string> {
  return ((await signIn(desk, password)).body as { token: string }).token;
}

function change(desk: TestDesk, token: string, old: string, password: string) {
  return desk.rest('POST', '/session/password', { token, body: { old, password } });
}

describe('R3 a password that somebody else knows', () => {
  test('is told once, and opens nothing but the choice of another', async () => {
    const { desk, admin } = await anOffice();
    const { password } = await add(desk, admin);
    expect(password).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(JSON.stringify((await desk.rest('GET', '/people', { token: admin })).body)).not.toContain(
      password,
    );

    const { body } = await signIn(desk, password);
    expect(body).toMatchObject({ mustChange: true });
    const { token } = body as { token: string };
    const must = { status: 403, body: { name: 'password/must-change' } };
    expect(await desk.rest('GET', '/sites', { token })).toMatchObject(must);
    expect(await desk.rest('GET', '/sites/raadhus/queue', { token })).toMatchObject(must);
    expect(await desk.rest('POST', '/sites/raadhus/counters/1/open', { token })).toMatchObject(must);
    await expect(desk.connect({ role: 'staff', site: 'raadhus', session: token })).rejects.toThrow(
      'password/must-change',
    );

    expect(await change(desk, token, password, password)).toMatchObject({ status: 422 });
    expect(await change(desk, token, password, typed)).toMatchObject({ status: 204 });
    expect(await desk.rest('GET', '/sites/raadhus/queue', { token })).toMatchObject({ status: 200 });
    expect(await signIn(desk, password)).toMatchObject({ status: 401 });
    expect(await signIn(desk, typed)).toMatchObject({
      body: { mustChange: false, signsInBy: 'password' },
    });
  });

  test('that an administrator sets ends the sessions', async () => {
    const { desk, admin } = await anOffice();
    const { id } = await add(desk, admin, { password: typed, mustChange: false });
    const token = await tokenOf(desk, typed);
    const set = await desk.rest('POST', `/people/${id}/password`, { token: admin, body: {} });
    const { password } = set.body as { password: string };
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ status: 401 });
    expect(await signIn(desk, typed)).toMatchObject({ status: 401 });
    expect(await signIn(desk, password)).toMatchObject({ status: 201, body: { mustChange: true } });
    const typedByHand = { token: admin, body: { password: other } };
    expect(await desk.rest('POST', `/people/${id}/password`, typedByHand)).toMatchObject({
      body: { password: null },
    });
  });
});

describe('R3 one’s own password', () => {
  test('is changed by who knows the old one; the other sessions end', async () => {
    const { desk, admin } = await anOffice();
    await add(desk, admin, { password: typed, mustChange: false });
    const [here, there] = [await tokenOf(desk, typed), await tokenOf(desk, typed)];
    expect(await change(desk, here, 'wrong', other)).toMatchObject({ body: { name: 'password/wrong' } });
    expect(await change(desk, here, typed, 'kort')).toMatchObject({ body: { name: 'password/too-short' } });
    expect(await change(desk, here, typed, 'Password2026')).toMatchObject({
      body: { name: 'password/too-common' },
    });
    expect(await change(desk, here, typed, other)).toMatchObject({ status: 204 });
    expect(await desk.rest('GET', '/session', { token: here })).toMatchObject({ status: 200 });
    expect(await desk.rest('GET', '/session', { token: there })).toMatchObject({ status: 401 });
    expect(await signIn(desk, other)).toMatchObject({ status: 201 });
  });

  test('can’t be guessed with a session in hand', async () => {
    const { desk } = await anOffice();
    const token = await desk.signIn();
    const names: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      names.push(((await change(desk, token, `guess ${i}`, other)).body as { name: string }).name);
    }
    expect(names).toEqual([...Array(10).fill('password/wrong'), 'rate/slow-down', 'rate/slow-down']);
  }, 60_000);
});

describe('R3 a person', () => {
  test('is changed: name, role, sites; another role or site ends the sessions, another name does not', async () => {
    const { desk, admin } = await anOffice();
    const { id } = await add(desk, admin, { password: typed, mustChange: false });
    const token = await tokenOf(desk, typed);
    const put = (body: object) => desk.rest('PUT', `/people/${id}`, { token: admin, body });
    expect(await put({ name: 'Anne', role: 'clerk', sites: 'all' })).toMatchObject({
      body: { name: 'Anne' },
    });
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({
      status: 200,
      body: { name: 'Anne' },
    });
    expect(await put({ name: 'Anne', role: 'clerk', sites: ['bov'] })).toMatchObject({ status: 200 });
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ status: 401 });
    expect(await put({ name: 'clerk', role: 'clerk', sites: 'all' })).toMatchObject({
      body: { name: 'person/exists' },
    });
    expect(
      await desk.rest('PUT', '/people/nobody', {
        token: admin,
        body: { name: 'x', role: 'clerk', sites: [] },
      }),
    ).toMatchObject({ status: 404 });
  });

  test('who alone administers can’t be made anything else', async () => {
    const { desk, admin } = await anOffice();
    const body = { name: 'admin', role: 'supervisor', sites: 'all' };
    expect(await desk.rest('PUT', '/people/demo-admin', { token: admin, body })).toMatchObject({
      status: 409,
      body: { name: 'person/last' },
    });
    await add(desk, admin, { role: 'administrator' });
    expect(await desk.rest('PUT', '/people/demo-admin', { token: admin, body })).toMatchObject({
      status: 200,
    });
    expect(await desk.rest('GET', '/people', { token: admin })).toMatchObject({ status: 401 });
  });
});

describe('R4 sessions', () => {
  test('are told without what opens them, and all but one’s own ended', async () => {
    const clock = new TestClock();
    const { desk } = await anOffice(clock);
    const [here, there] = [await desk.signIn(), await desk.signIn()];
    clock.later(HOUR);
    const { body } = await desk.rest('GET', '/sessions', { token: here });
    const began = {
      begun: clock.now - HOUR,
      expires: clock.now + 23 * HOUR,
      id: expect.any(String),
    };
    expect(body).toHaveLength(2);
    expect(body).toContainEqual({ ...began, seen: clock.now, own: true });
    expect(body).toContainEqual({ ...began, seen: clock.now - HOUR, own: false });
    for (const token of [here, there]) expect(JSON.stringify(body)).not.toContain(token);
    await desk.rest('DELETE', '/sessions', { token: here });
    expect(await desk.rest('GET', '/session', { token: there })).toMatchObject({ status: 401 });
    expect(await desk.rest('GET', '/session', { token: here })).toMatchObject({ status: 200 });
  });

  test('of somebody else are seen and ended by an administrator, pages and all', async () => {
    const { desk, admin } = await anOffice();
    const session = await desk.signIn();
    const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
    const gone = new Promise((tell) => page.on('disconnect', tell));
    const sessions = '/people/demo-clerk/sessions';
    expect((await desk.rest('GET', sessions, { token: admin })).body).toHaveLength(1);
    expect(await desk.rest('DELETE', sessions, { token: admin })).toMatchObject({ status: 204 });
    expect(await gone).toBe('transport close');
    expect((await desk.rest('GET', sessions, { token: admin })).body).toEqual([]);
  });

  test('end when nothing was pressed for four hours; a press on a page counts', async () => {
    const clock = new TestClock();
    const { desk } = await anOffice(clock);
    const session = await desk.signIn();
    const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
    clock.later(4 * HOUR - 1);
    expect(await desk.command(page, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
    clock.later(4 * HOUR - 1);
    expect(await desk.rest('GET', '/session', { token: session })).toMatchObject({ status: 200 });
    clock.later(4 * HOUR);
    expect(await desk.rest('GET', '/session', { token: session })).toMatchObject({ status: 401 });
  });
});
