// A person works at any of their sites, and is refused at the others (R2).

import { describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { november } from '../../support/survey.ts';

const password = 'kaffe lampe regnvejr';
const elsewhere = { status: 403, body: { name: 'role/other-site' } };

async function somebody(
  role: string,
  sites: 'all' | string[],
): Promise<{ desk: TestDesk; token: string; body: unknown }> {
  const desk = await startDesk();
  const admin = await desk.signIn('admin');
  const person = { name: 'Anna', role, sites, password, mustChange: false };
  await desk.rest('POST', '/people', { token: admin, body: person });
  const { body } = await desk.rest('POST', '/session', { body: { name: 'Anna', password } });
  return { desk, token: (body as { token: string }).token, body };
}

describe('R2 who works in Bov', () => {
  test('is told so, and a site that is gone is left out', async () => {
    const { desk, token, body } = await somebody('clerk', ['bov', 'closed-last-year']);
    const sites = [{ id: 'bov', name: 'Bov' }];
    expect(body).toMatchObject({ sites });
    expect(await desk.rest('GET', '/session', { token })).toMatchObject({ body: { sites } });
    expect((await desk.rest('GET', '/sites', { token })).body).toMatchObject([{ id: 'bov' }]);
  });

  test('gets no view of another site', async () => {
    const { desk, token: session } = await somebody('clerk', ['bov']);
    expect(await desk.see({ role: 'staff', site: 'bov', session }, 'place')).toMatchObject({
      site: { id: 'bov' },
    });
    await expect(desk.connect({ role: 'staff', site: 'raadhus', session })).rejects.toThrow(
      'role/other-site',
    );
  });

  test('asks and presses nothing at another site', async () => {
    const { desk, token } = await somebody('supervisor', ['bov']);
    for (const path of ['queue', 'display', 'events', 'devices', 'paper', 'slip-preview']) {
      expect(await desk.rest('GET', `/sites/raadhus/${path}`, { token })).toMatchObject(elsewhere);
      expect((await desk.rest('GET', `/sites/bov/${path}`, { token })).status).toBe(200);
    }
    for (const path of ['phone-calls/2026', 'data-sheets/2026', 'data-sheets/2026.csv?site=raadhus'])
      expect(await desk.rest('GET', `/${path}`, { token })).toMatchObject(elsewhere);
    expect((await desk.rest('GET', '/data-sheets/2026?site=bov', { token })).status).toBe(200);
    expect(await desk.rest('POST', '/sites/raadhus/counters/1/open', { token })).toMatchObject(elsewhere);
    expect(await desk.rest('POST', '/sites/raadhus/stop-taking', { token })).toMatchObject(elsewhere);
    expect(await desk.rest('POST', '/sites/bov/stop-taking', { token })).toMatchObject({ status: 200 });
  });

  test('puts messages up in Bov alone, none halfway at every site, and takes them down there', async () => {
    const { desk, token } = await somebody('supervisor', ['bov']);
    const admin = await desk.signIn('admin');
    const text = { da: 'Vi lukker klokken 14', de: 'Wir schließen um 14 Uhr', en: 'We close at 2 pm' };
    const standing = async (site: string) =>
      ((await desk.rest('GET', `/sites/${site}/room`, { token: admin })).body as { messages: unknown[] })
        .messages;
    expect(await desk.rest('POST', '/sites/raadhus/messages', { token, body: { text } })).toMatchObject(
      elsewhere,
    );
    expect(await desk.rest('POST', '/messages', { token, body: { text } })).toMatchObject(elsewhere);
    expect([await standing('bov'), await standing('raadhus')]).toEqual([[], []]);

    const { body } = await desk.rest('POST', '/messages', { token: admin, body: { text } });
    const { message } = body as { message: string };
    expect(await desk.rest('POST', `/messages/${message}/take-down`, { token })).toMatchObject({
      status: 204,
    });
    expect([await standing('bov'), await standing('raadhus')]).toMatchObject([[], [{ text }]]);
  });

  test('plans surveys in Bov alone, and sees none of another site', async () => {
    const { desk, token } = await somebody('supervisor', ['bov']);
    const admin = await desk.signIn('admin');
    const plan = (who: string, site: string) =>
      desk.rest('POST', '/surveys', { token: who, body: { ...november, site } });
    expect(await plan(token, 'all')).toMatchObject(elsewhere);
    expect(await plan(token, 'raadhus')).toMatchObject(elsewhere);
    const { id } = (await plan(admin, 'raadhus')).body as { id: string };
    expect(await desk.rest('GET', `/surveys/${id}`, { token })).toMatchObject(elsewhere);
    expect(await desk.rest('GET', `/surveys/${id}/results`, { token })).toMatchObject(elsewhere);
    expect(await desk.rest('POST', `/surveys/${id}/end`, { token })).toMatchObject(elsewhere);
    expect((await desk.rest('GET', '/surveys', { token })).body).toEqual([]);
    expect(await plan(token, 'bov')).toMatchObject({ status: 201 });
  });
});

test('R2 who works at both changes site with one sign-in, and still has one counter', async () => {
  const { desk, token: session } = await somebody('clerk', ['raadhus', 'bov']);
  const [here, there] = [
    await desk.connect({ role: 'staff', site: 'raadhus', session }),
    await desk.connect({ role: 'staff', site: 'bov', session }),
  ];
  const open = { command: 'open', counter: '1' } as const;
  expect(await desk.command(here, open)).toMatchObject({ ok: true });
  expect(await desk.command(there, open)).toMatchObject({ refusal: { refused: 'counter/one-each' } });
  expect(await desk.command(here, { command: 'close', counter: '1' })).toMatchObject({ ok: true });
  expect(await desk.command(there, open)).toMatchObject({ ok: true });
});

test('R2 an administrator may everything everywhere, whatever sites stand beside the name', async () => {
  const { desk, token } = await somebody('administrator', ['bov']);
  expect(await desk.rest('GET', '/sites/raadhus/events', { token })).toMatchObject({ status: 200 });
});

test.each(['kiosk', 'display', 'integration'])(
  'D2 the key of a %s is told of its own site alone',
  async (role) => {
    const desk = await startDesk();
    const token = await desk.signIn('admin');
    const { body } = await desk.rest('POST', '/keys', { token, body: { name: 'Bov', role, site: 'bov' } });
    const { key } = body as { key: string };
    expect((await desk.rest('GET', '/sites', { token: key })).body).toMatchObject([{ id: 'bov' }]);
  },
);
