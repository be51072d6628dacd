// Signing in and out, and a session that ends (L8).

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '../../counter/app.ts';
import type { Session } from '../../counter/session.ts';
import { busyMorning, serving } from '../gallery/screens/counter-scenes.ts';
import { type AtWork, atWork, settled } from './at-work.ts';

const now = 1_000_000;
const raadhus = { id: 'raadhus', name: 'Rådhuset' };
const bov = { id: 'bov', name: 'Bov' };
const clerk: Session = {
  token: 'of-the-clerk',
  name: 'clerk',
  role: 'clerk',
  sites: [raadhus, bov],
  mustChange: false,
  expires: now + 1000,
};

let app: App;
let counter: AtWork;
let answers: Record<string, { status: number; body?: unknown }>;
let asked: string[];
let left: string[];

beforeEach(() => {
  sessionStorage.clear();
  asked = [];
  left = [];
  answers = {
    'POST /api/v1/session': { status: 201, body: clerk },
    'DELETE /api/v1/session': { status: 204 },
    'GET /api/v1/session': { status: 200, body: {} },
    'GET /api/v1/session/provider': { status: 200, body: { name: null } },
  };
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    const { status, body } = answers[`${method} ${path}`] ?? { status: 404, body: {} };
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
});

afterEach(() => {
  app.stop();
  vi.unstubAllGlobals();
});

function open(told = busyMorning()): App {
  counter = atWork(told);
  app = createApp({
    site: 'raadhus',
    connect: () => counter.connection,
    storage: sessionStorage,
    leaveFor: (site) => void left.push(site),
    clock: () => now,
    elapsed: counter.clock,
  });
  return app;
}

describe('signing in', () => {
  test('the page is kept for this window, and loaded again it is still signed in', async () => {
    await open().signIn('clerk', 'demo');
    expect(app.signedIn.value?.session.name).toBe('clerk');
    app.stop();
    expect(open().signedIn.value?.session.name).toBe('clerk');
  });

  test('a session that is over by then asks to sign in', async () => {
    sessionStorage.setItem('counter-session', JSON.stringify({ ...clerk, expires: now - 1 }));
    expect(open().signedIn.value).toBeUndefined();
  });

  test.each(['not json', '{}', '{"token":"of-the-clerk","expires":9000000000}', 'null'])(
    'nothing sensible in the storage: %s',
    (kept) => {
      sessionStorage.setItem('counter-session', kept);
      expect(open().signedIn.value).toBeUndefined();
    },
  );

  test('a wrong password is told, and asked once though pressed twice', async () => {
    answers['POST /api/v1/session'] = { status: 401, body: { name: 'session/wrong' } };
    open();
    await Promise.all([app.signIn('clerk', 'wrong'), app.signIn('clerk', 'wrong')]);
    expect(app.fault.value).toMatchObject({ refused: 'session/wrong' });
    expect(app.signedIn.value).toBeUndefined();
    expect(asked.filter((one) => one === 'POST /api/v1/session')).toHaveLength(1);
  });

  test('a page that this role does not have is left', async () => {
    open().page.value = 'people';
    await app.signIn('clerk', 'demo');
    expect(app.page.value).toBe('desk');
  });
});

test('a session that ends while one works leads back to signing in, and says so', async () => {
  await open().signIn('clerk', 'demo');
  counter.link.value = { is: 'refused', refusal: { refused: 'session/expired' } };
  await settled();
  expect(app.signedIn.value).toBeUndefined();
  expect(app.fault.value).toMatchObject({ refused: 'session/expired' });
  expect(sessionStorage.getItem('counter-session')).toBeNull();
});

describe('L8 signing off', () => {
  test('L8 closes the counter first, then the session', async () => {
    await open().signIn('clerk', 'demo');
    await app.signOut();
    expect(counter.commands()).toEqual(['close']);
    expect(asked).toContain('DELETE /api/v1/session');
    expect(app.signedIn.value).toBeUndefined();
  });

  test('L8 is refused while a visit is at the counter: one stays signed in, and is told why', async () => {
    await open(serving()).signIn('clerk', 'demo');
    await app.signOut();
    expect(app.signedIn.value?.desk.notice.fault.value).toMatchObject({ refused: 'counter/busy' });
    expect(asked).not.toContain('DELETE /api/v1/session');
  });
});

describe('R3 a password that an administrator gave', () => {
  beforeEach(() => {
    answers['POST /api/v1/session'] = { status: 201, body: { ...clerk, mustChange: true } };
  });

  test('R3 opens nothing but the choice of another, loaded again too, and then one goes on', async () => {
    await open().signIn('clerk', 'given');
    expect(app.signedIn.value).toBeUndefined();
    app.stop();
    expect(open().arriving.value?.name).toBe('clerk');
    answers['POST /api/v1/session/password'] = { status: 204 };
    expect(await app.changePassword('given', 'en lille blå hest')).toBeUndefined();
    expect(app.arriving.value).toBeUndefined();
    expect(app.signedIn.value?.session).toEqual(clerk);
    app.stop();
    expect(open().signedIn.value?.session).toEqual(clerk);
  });

  test('R3 a refused one is told, and one is still asked', async () => {
    await open().signIn('clerk', 'given');
    answers['POST /api/v1/session/password'] = { status: 422, body: { name: 'password/holds-name' } };
    expect(await app.changePassword('given', 'clerkclerk')).toMatchObject({ refused: 'password/holds-name' });
    expect(app.arriving.value?.mustChange).toBe(true);
  });
});

describe('R2 the sites where one works', () => {
  test('R2 who signs in at the page of another site is told, and goes on at their own', async () => {
    answers['POST /api/v1/session'] = { status: 201, body: { ...clerk, sites: [bov] } };
    await open().signIn('clerk', 'demo');
    expect(app.signedIn.value).toBeUndefined();
    expect(app.arriving.value?.sites).toEqual([bov]);
    await app.goTo('bov');
    expect(left).toEqual(['bov']);
  });

  test('R2 a site that was opened since the sign-in is known when its page is loaded', async () => {
    sessionStorage.setItem('counter-session', JSON.stringify({ ...clerk, sites: [bov] }));
    answers['GET /api/v1/session'] = { status: 200, body: { sites: [bov, raadhus] } };
    open();
    expect(app.signedIn.value).toBeUndefined();
    await vi.waitFor(() => expect(app.signedIn.value?.session.sites).toEqual([bov, raadhus]));
  });

  test('R2 the site is changed with one sign-in, and the counter closed first', async () => {
    await open().signIn('clerk', 'demo');
    await app.goTo('bov');
    expect(counter.commands()).toEqual(['close']);
    expect(left).toEqual(['bov']);
    expect(sessionStorage.getItem('counter-session')).toContain('of-the-clerk');
  });

  test('R2 a visit at the counter keeps one at the site', async () => {
    await open(serving()).signIn('clerk', 'demo');
    await app.goTo('bov');
    expect(left).toEqual([]);
  });
});
