// Signing in and out over REST; sessions that end; wrong passwords that are slowed down and lock nobody else out.

import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../core/time.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

type From = { readonly address?: string };

/** Signs in from an address: the proxy on this machine says from which. */
function signIn(desk: TestDesk, name: string, password: string, { address = '192.0.2.1' }: From = {}) {
  return desk.rest('POST', '/session', { body: { name, password }, headers: { 'x-forwarded-for': address } });
}

async function tokenOf(desk: TestDesk, name: string, password: string): Promise<string> {
  return ((await signIn(desk, name, password)).body as { token: string }).token;
}

function ask(desk: TestDesk, token: string) {
  return desk.rest('GET', '/sites/raadhus/queue', { token });
}

describe('signing in', () => {
  test('tells the token, the name, the role and the end', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ clock: clock.read });
    expect(await signIn(desk, ' Clerk ', 'demo')).toMatchObject({
      status: 201,
      body: {
        token: expect.stringMatching(/^[\w-]{43}$/),
        name: 'clerk',
        role: 'clerk',
        expires: clock.now + 24 * HOUR,
      },
    });
  });

  test.each([
    ['a wrong password', 'clerk', 'Demo'],
    ['a name that nobody has', 'nobody', 'demo'],
    ['an empty password', 'clerk', ''],
  ])('%s is refused in the same words', async (_what, name, password) => {
    const desk = await startDesk();
    expect(await signIn(desk, name, password)).toMatchObject({
      status: 401,
      body: { name: 'session/wrong' },
    });
  });

  test('no token and no password is kept as it is', async () => {
    const store = openMemoryStore();
    const desk = await startDesk({ store });
    const token = await desk.signIn('admin');
    const body = { name: 'Anna', role: 'clerk', password: 'correct horse', mustChange: false };
    await desk.rest('POST', '/people', { token, body });
    const made = await desk.rest('POST', '/keys', { token, body: { name: 'website', role: 'integration' } });
    const { key } = made.body as { key: string };
    const { z } = await import('zod');
    const kept = JSON.stringify([
      await store.readSheet('sessions', z.unknown()),
      await store.readDocument('people', z.unknown()),
      await store.readDocument('keys', z.unknown()),
    ]);
    expect(kept).toContain('Anna');
    for (const secret of [token, key, body.password]) expect(kept).not.toContain(secret);
  });
});

describe('a session', () => {
  test('ends when one signs out; another one of the same person does not', async () => {
    const desk = await startDesk();
    const [one, other] = [await desk.signIn(), await desk.signIn()];
    expect(await desk.rest('DELETE', '/session', { token: one })).toMatchObject({ status: 204 });
    expect(await ask(desk, one)).toMatchObject({ status: 401, body: { name: 'session/expired' } });
    expect(await ask(desk, other)).toMatchObject({ status: 200 });
  });

  test('ends after a day and a night, whatever is done with it', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ clock: clock.read });
    const token = await desk.signIn();
    for (let hours = 0; hours < 21; hours += 3) {
      clock.later(3 * HOUR);
      expect(await ask(desk, token)).toMatchObject({ status: 200 });
    }
    clock.later(3 * HOUR - 1);
    expect(await ask(desk, token)).toMatchObject({ status: 200 });
    clock.later(1);
    expect(await ask(desk, token)).toMatchObject({ status: 401, body: { name: 'session/expired' } });
  });

  test('outlives a restart', async () => {
    const store = openMemoryStore();
    const first = await startDesk({ store });
    const token = await first.signIn();
    await first.stop();
    expect(await ask(await startDesk({ store }), token)).toMatchObject({ status: 200 });
  });

  test('ends with its person, who can sign in no more', async () => {
    const desk = await startDesk();
    const admin = await desk.signIn('admin');
    const body = { name: 'Anna', role: 'clerk', password: 'correct horse', mustChange: false };
    const added = await desk.rest('POST', '/people', { token: admin, body });
    const token = await tokenOf(desk, 'anna', body.password);
    await desk.rest('DELETE', `/people/${(added.body as { id: string }).id}`, { token: admin });
    expect(await ask(desk, token)).toMatchObject({ status: 401 });
    expect(await signIn(desk, 'anna', body.password)).toMatchObject({ status: 401 });
  });
});
