// Guessing does not pay, and nobody can lock others out of their own machine (R5).

import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../core/day/context.ts';
import { DAY, HOUR } from '../../../core/time.ts';
import { type Guess, Guesses } from '../../../server/people/guesses.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

const anna: Guess = { name: 'Anna', address: '192.0.2.1', browser: undefined };
const elsewhere = { ...anna, address: '203.0.113.9' };
const attacker = (i: number): Guess => ({ ...anna, address: `198.51.${i >> 8}.${i & 255}` });

/** How many of the guesses were let through to the password. */
async function tried(guesses: Guesses, times: number, one: (i: number) => Guess): Promise<number> {
  let count = 0;
  for (let i = 0; i < times; i += 1) {
    const answer = await guesses.guess(one(i), async () => undefined);
    if (!isRefusal(answer ?? {})) count += 1;
  }
  return count;
}

async function letsIn(guesses: Guesses, guess: Guess): Promise<boolean> {
  return (await guesses.guess(guess, async () => 'Anna')) === 'Anna';
}

describe('R5 wrong passwords', () => {
  test('of one address at one name: ten, then two an hour; nobody else is slowed down', async () => {
    const clock = new TestClock();
    const guesses = new Guesses(clock.read);
    expect(await tried(guesses, 50, () => anna)).toBe(10);
    expect(await letsIn(guesses, { ...anna, name: ' ANNA ' })).toBe(false);
    expect(await letsIn(guesses, { ...anna, name: 'Bo' })).toBe(true);
    expect(await letsIn(guesses, elsewhere)).toBe(true);
    clock.later(HOUR);
    expect(await tried(guesses, 50, () => anna)).toBe(2);
  });

  test('one address never uses up what a name has, nor what all names have together', async () => {
    const clock = new TestClock();
    const guesses = new Guesses(clock.read);
    for (let hour = 0; hour < 48; hour += 1) {
      await tried(guesses, 50, () => anna);
      await tried(guesses, 50, (i) => ({ ...anna, name: `name-${i}` }));
      expect(await letsIn(guesses, elsewhere)).toBe(true);
      clock.later(HOUR);
    }
  });

  test('right ones are not counted', async () => {
    const guesses = new Guesses(new TestClock().read);
    for (let i = 0; i < 300; i += 1) expect(await letsIn(guesses, anna)).toBe(true);
  });

  test('of one address do not wait in a long row', async () => {
    const guesses = new Guesses(new TestClock().read);
    let open = () => {};
    const opened = new Promise<undefined>((resolve) => {
      open = () => resolve(undefined);
    });
    const all = Array.from({ length: 40 }, (_, i) =>
      guesses.guess({ ...anna, name: `name-${i}` }, () => opened),
    );
    expect(await letsIn(guesses, elsewhere)).toBe(true);
    open();
    const refused = (await Promise.all(all)).filter((answer) => answer !== undefined);
    expect(refused).toHaveLength(32);
  });
});

describe('R5 an attacker with as many addresses as they like', () => {
  test('gets a hundred guesses at one name in the first day and eighty in each day after', async () => {
    const clock = new TestClock();
    const guesses = new Guesses(clock.read);
    const aDay = async () => {
      let count = 0;
      for (let hour = 0; hour < 24; hour += 1) {
        count += await tried(guesses, 200, attacker);
        clock.later(HOUR);
      }
      return count;
    };
    const first = await aDay();
    expect(first).toBeGreaterThan(90);
    expect(first).toBeLessThanOrEqual(100);
    const second = await aDay();
    expect(second).toBeGreaterThan(70);
    expect(second).toBeLessThanOrEqual(81);
  });

  test('gets a thousand at all names together in the first day', async () => {
    const clock = new TestClock();
    const guesses = new Guesses(clock.read);
    let count = 0;
    for (let hour = 0; hour < 24; hour += 1) {
      count += await tried(guesses, 400, (i) => ({ ...attacker(i), name: `name-${hour}-${i}` }));
      clock.later(HOUR);
    }
    expect(count).toBeGreaterThan(900);
    expect(count).toBeLessThanOrEqual(1000);
  });

  test('does not keep anybody from a browser in which they have signed in before', async () => {
    const clock = new TestClock();
    const guesses = new Guesses(clock.read);
    const own = { ...anna, browser: 'of Anna' };
    for (let hour = 0; hour < 24; hour += 1) {
      await tried(guesses, 400, (i) => ({ ...attacker(i), name: `name-${hour}-${i}` }));
      await tried(guesses, 100, attacker);
      await tried(guesses, 100, () => anna);
      expect(await letsIn(guesses, own)).toBe(true);
      clock.later(HOUR);
    }
  });

  test('who has made off with a browser’s cookie gets ten with it and is a stranger then', async () => {
    const guesses = new Guesses(new TestClock().read);
    const stolen = (i: number): Guess => ({ ...attacker(i), browser: 'of Anna' });
    expect(await tried(guesses, 100, stolen)).toBe(30);
  });
});

type From = { readonly address?: string; readonly cookie?: string };

/** Signs in from an address: the proxy on this machine says from which. */
function signIn(
  desk: TestDesk,
  name: string,
  password: string,
  { address = '192.0.2.1', cookie }: From = {},
) {
  const headers = { 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) };
  return desk.rest('POST', '/session', { body: { name, password }, headers });
}

/** The cookie by which the browser is known from then on. */
async function aKnownBrowser(desk: TestDesk, name: string): Promise<string> {
  const { headers } = await signIn(desk, name, 'demo');
  return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** So many wrong passwords that a stranger from there waits now. */
async function flood(desk: TestDesk, name: string): Promise<void> {
  for (let i = 0; i < 10; i += 1) {
    expect(await signIn(desk, name, 'wrong')).toMatchObject({ status: 401 });
  }
  expect(await signIn(desk, name, 'demo')).toMatchObject({ status: 429, body: { name: 'rate/slow-down' } });
}

describe('R5 at the door', () => {
  test('the person on their own machine gets in while somebody floods their name, others do not get less', async () => {
    const clock = new TestClock();
    const desk = await startDesk({ clock: clock.read });
    const cookie = await aKnownBrowser(desk, 'clerk');
    await flood(desk, 'clerk');
    const slowed = await signIn(desk, 'clerk', 'demo');
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await signIn(desk, 'clerk', 'demo', { cookie })).toMatchObject({ status: 201 });
    expect(await signIn(desk, 'supervisor', 'demo')).toMatchObject({ status: 201 });
    clock.later(DAY);
    expect(await signIn(desk, 'clerk', 'demo')).toMatchObject({ status: 201 });
  }, 60_000);

  test('the cookie is read by no script, goes to the sign-in alone and does not say whose it is', async () => {
    const desk = await startDesk();
    const { headers } = await signIn(desk, 'clerk', 'demo');
    const cookie = headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/session', 'Max-Age=15552000']) {
      expect(cookie).toContain(part);
    }
    expect(cookie).not.toContain('clerk');
  });

  test('the cookie is its person’s alone, and worth nothing once the password is another', async () => {
    const desk = await startDesk({ clock: new TestClock().read });
    const [own, others] = [await aKnownBrowser(desk, 'clerk'), await aKnownBrowser(desk, 'supervisor')];
    await flood(desk, 'clerk');
    expect(await signIn(desk, 'clerk', 'demo', { cookie: others })).toMatchObject({ status: 429 });
    const token = await desk.signIn('admin');
    const password = 'kaffe lampe regnvejr';
    await desk.rest('POST', '/people/demo-clerk/password', { token, body: { password } });
    expect(await signIn(desk, 'clerk', password, { cookie: own })).toMatchObject({ status: 429 });
  }, 60_000);
});
