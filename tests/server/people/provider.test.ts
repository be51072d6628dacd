// Staff sign in at a provider by OpenID Connect: a real one, on a port of its own.

import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../core/time.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { aProvider, type TestProvider } from '../../support/provider.ts';
import { Walk } from '../../support/walk.ts';

const roles = {
  'desk-clerks': { role: 'clerk', sites: ['raadhus'] },
  'desk-leaders': { role: 'supervisor' },
  'desk-admins': { role: 'administrator' },
};

type Place = { desk: TestDesk; provider: TestProvider; clock: TestClock };

async function aPlace(): Promise<Place> {
  const provider = await aProvider();
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read, environment: provider.environment(roles) });
  provider.serve(desk.url);
  provider.people.set('anna', { name: 'Anna Højgård', roles: ['desk-clerks', 'mail-users'] });
  return { desk, provider, clock };
}

/** To the provider, where they sign in; answers the address that leads back. */
async function toCallback(
  { desk, provider }: Place,
  who: string,
  walk: Walk,
  change: (address: URL) => void = () => {},
): Promise<URL> {
  const authorize = await walk.onward(`${desk.url}/sign-in/oidc?site=raadhus`);
  change(authorize);
  const interaction = await walk.onward(authorize);
  const { location } = await walk.go(interaction, { prompt: 'login', login: who, password: 'theirs' });
  const callback = await walk.onward(location ?? '');
  expect(provider.issuer).not.toContain(callback.host);
  return callback;
}

/** All the way; answers where it ends at the staff's page. */
async function signIn(place: Place, who: string, walk = new Walk()): Promise<string> {
  const { pathname, search, hash } = await walk.onward(await toCallback(place, who, walk));
  return pathname + search + hash;
}

function session({ desk }: Place, walk: Walk) {
  const handover = walk.cookies.get(`${new URL(desk.url).host} handover`);
  return desk.rest('POST', '/session/provider', { headers: { cookie: `handover=${handover}` } });
}

async function peopleOf({ desk }: Place): Promise<unknown[]> {
  const { body } = await desk.rest('GET', '/people', { token: await desk.signIn('admin') });
  return body as unknown[];
}

describe('R6 who signs in at the provider', () => {
  test('is a person here from then on, with a name alone, a role and sites', async () => {
    const place = await aPlace();
    const walk = new Walk();
    expect(await place.desk.rest('GET', '/session/provider')).toMatchObject({
      body: { name: 'Kommunens login' },
    });
    expect(await signIn(place, 'anna', walk)).toBe('/counter?site=raadhus#signed-in');
    expect(await session(place, walk)).toMatchObject({
      status: 201,
      body: {
        name: 'Anna Højgård',
        role: 'clerk',
        sites: [{ id: 'raadhus' }],
        mustChange: false,
        signsInBy: 'provider',
      },
    });
    expect(await peopleOf(place)).toContainEqual({
      id: expect.any(String),
      name: 'Anna Højgård',
      role: 'clerk',
      sites: ['raadhus'],
      mustChange: false,
      signsInBy: 'provider',
    });
  });

  test('has at the next sign-in the role that the provider gives by then, and older sessions end', async () => {
    const place = await aPlace();
    const { desk, provider } = place;
    const walk = new Walk();
    await signIn(place, 'anna', walk);
    const { token } = (await session(place, walk)).body as { token: string };
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ body: { role: 'clerk' } });

    provider.people.set('anna', { name: 'Anna Holm', roles: ['desk-clerks', 'desk-leaders'] });
    const again = new Walk();
    await signIn(place, 'anna', again);
    expect(await session(place, again)).toMatchObject({ body: { name: 'Anna Holm', role: 'supervisor' } });
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ status: 401 });
    expect(await peopleOf(place)).toHaveLength(4);
  });

  test('without a role is not let in, and is signed out where they had one', async () => {
    const place = await aPlace();
    const { desk, provider } = place;
    provider.people.set('bo', { name: 'Bo', roles: ['mail-users'] });
    const stranger = new Walk();
    expect(await signIn(place, 'bo', stranger)).toBe('/counter?site=raadhus#refused=provider/no-role');
    expect(await session(place, stranger)).toMatchObject({ status: 409 });
    expect(await peopleOf(place)).toHaveLength(3);

    const walk = new Walk();
    await signIn(place, 'anna', walk);
    const { token } = (await session(place, walk)).body as { token: string };
    provider.people.set('anna', { name: 'Anna Højgård' });
    expect(await signIn(place, 'anna')).toContain('provider/no-role');
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ status: 401 });
  });

  test('has no password, and role and sites from there alone; a name signs nobody else in', async () => {
    const place = await aPlace();
    const { desk, provider } = place;
    provider.people.set('eve', { name: 'admin', roles: 'desk-admins' });
    const walk = new Walk();
    await signIn(place, 'eve', walk);
    const { token } = (await session(place, walk)).body as { token: string };
    const eve = (await peopleOf(place)).find((one) => JSON.stringify(one).includes('"provider"'));
    const { id } = eve as { id: string };
    const refused = { status: 409, body: { name: 'person/by-provider' } };
    const profile = { name: 'Eve', role: 'clerk', sites: 'all' };
    expect(await desk.rest('PUT', `/people/${id}`, { token, body: profile })).toMatchObject(refused);
    expect(await desk.rest('POST', `/people/${id}/password`, { token, body: {} })).toMatchObject(refused);
    const body = { old: 'demo', password: 'kaffe lampe regnvejr' };
    expect(await desk.rest('POST', '/session/password', { token, body })).toMatchObject(refused);
    // The last administrator with a password stays, whoever the provider lets administer.
    expect(await desk.rest('DELETE', '/people/demo-admin', { token })).toMatchObject({
      body: { name: 'person/last' },
    });
  });

  test('is shown by a short name, never by an address of mail', async () => {
    const place = await aPlace();
    place.provider.people.set('long', { name: `\u202e${'Å'.repeat(60)}`, roles: 'desk-clerks' });
    place.provider.people.set('mail', { name: 'mail@example.org', roles: 'desk-clerks' });
    await signIn(place, 'long');
    await signIn(place, 'mail');
    const people = await peopleOf(place);
    expect(people).toContainEqual(expect.objectContaining({ name: 'Å'.repeat(40) }));
    expect(people).toContainEqual(expect.objectContaining({ name: 'mail' }));
    expect(JSON.stringify(people)).not.toContain('example.org');
  });
});

describe('R7 what the provider sends back', () => {
  /** Tampered with on the way: refused, nobody is added, nothing is handed over, and the log holds no code. */
  async function refuses(
    place: Place,
    refusal: string,
    changes: { there?: (address: URL) => void; back?: (address: URL) => void },
  ): Promise<void> {
    const walk = new Walk();
    const callback = await toCallback(place, 'anna', walk, changes.there);
    const code = callback.searchParams.get('code') ?? 'none';
    changes.back?.(callback);
    const end = await walk.onward(callback);
    expect(end.hash).toBe(`#refused=${refusal}`);
    expect(await session(place, walk)).toMatchObject({ status: 409, body: { name: 'provider/expired' } });
    expect(await peopleOf(place)).toHaveLength(3);
    expect(place.desk.warnings.join('\n')).not.toContain(code);
  }

  test('with a state, a nonce or an issuer that is not what was asked for is refused', async () => {
    const place = await aPlace();
    const set = (name: string, value: string) => (address: URL) => address.searchParams.set(name, value);
    await refuses(place, 'provider/mismatch', { back: set('state', 'another') });
    await refuses(place, 'provider/mismatch', { back: set('iss', 'https://login.example.org') });
    await refuses(place, 'provider/mismatch', { there: set('nonce', 'another') });
  });

  test('with a code that is wrong, or of a sign-in that somebody gave up, is refused', async () => {
    const place = await aPlace();
    await refuses(place, 'provider/refused', {
      back: ({ searchParams }) => searchParams.set('code', 'another'),
    });
    await refuses(place, 'provider/refused', {
      back: ({ searchParams }) => {
        searchParams.delete('code');
        searchParams.set('error', 'access_denied');
      },
    });
  });

  test('too late, or in another browser, is refused', async () => {
    const place = await aPlace();
    await refuses(place, 'provider/expired', { back: () => place.clock.later(11 * MINUTE) });
    const callback = await toCallback(place, 'anna', new Walk());
    expect((await new Walk().onward(callback)).hash).toBe('#refused=provider/expired');
  });

  test('works once, also with the cookie of the first time; so does the handing over', async () => {
    const place = await aPlace();
    const walk = new Walk();
    const callback = await toCallback(place, 'anna', walk);
    const thief = new Walk();
    for (const [key, value] of walk.cookies) thief.cookies.set(key, value);
    expect((await walk.onward(callback)).hash).toBe('#signed-in');
    expect((await walk.onward(callback)).hash).toBe('#refused=provider/expired');
    expect((await thief.onward(callback)).hash).toBe('#refused=provider/refused');
    expect(await session(place, walk)).toMatchObject({ status: 201 });
    expect(await session(place, walk)).toMatchObject({ status: 409 });
  });

  test('hands over within a minute', async () => {
    const place = await aPlace();
    const walk = new Walk();
    await signIn(place, 'anna', walk);
    place.clock.later(MINUTE);
    expect(await session(place, walk)).toMatchObject({ status: 409 });
  });

  test('is not waited for while it is away: passwords still work', async () => {
    const { desk, provider } = await aPlace();
    await provider.stop();
    const end = await new Walk().onward(`${desk.url}/sign-in/oidc?site=raadhus`);
    expect(end.pathname + end.search + end.hash).toBe('/counter?site=raadhus#refused=provider/away');
    expect(await desk.signIn('clerk')).toEqual(expect.any(String));
  });

  test('is slowed down where one address asks too often', async () => {
    const { desk } = await aPlace();
    const asked = await Promise.all(
      Array.from({ length: 80 }, () => new Walk().go(`${desk.url}/sign-in/oidc/callback`)),
    );
    expect(asked.map(({ status }) => status)).toContain(429);
  });
});

test('where no provider is set there is no way to one', async () => {
  const desk = await startDesk();
  expect(await desk.rest('GET', '/session/provider')).toMatchObject({ body: { name: null } });
  expect((await fetch(`${desk.url}/sign-in/oidc`, { redirect: 'manual' })).status).toBe(404);
});
