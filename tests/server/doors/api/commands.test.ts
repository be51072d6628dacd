// A visit over REST, and repetitions of its requests.

import { describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const here = '/sites/raadhus';
const take = { services: ['pas'], language: 'da' };

function at(desk: TestDesk, token: string) {
  return (command: string, body?: object) =>
    desk.rest('POST', `${here}/counters/1/${command}`, { token, ...(body ? { body } : {}) });
}

describe('a visit', () => {
  test('from the ticket to the end', async () => {
    const desk = await startDesk();
    const press = at(desk, await desk.signIn());
    const taken = await desk.rest('POST', `${here}/tickets`, { body: take });
    expect(taken).toMatchObject({ status: 201, body: { number: 'A001', before: 0 } });
    const { visit, url } = taken.body as { visit: string; url: string };
    expect(url).toMatch(new RegExp(`^${desk.url}/t/[\\w-]{22}$`));

    await press('open');
    const called = await press('call-next');
    expect(called).toMatchObject({
      status: 200,
      body: { visit, number: 'A001', reason: { why: 'earliest-due' } },
    });
    expect((await desk.rest('GET', `${here}/display`)).body).toMatchObject({
      calls: [{ number: 'A001', counter: '1', open: true }],
      waiting: 0,
    });
    for (const command of ['recall', 'start', 'finish', 'close']) {
      expect(await press(command)).toMatchObject({ status: 200 });
    }
    expect(await (await fetch(url)).text()).toContain('Tak for besøget');
  });
});

describe('who may', () => {
  test('in the demo, nobody has to say who they are to take a ticket and to read a display', async () => {
    const desk = await startDesk();
    for (const [method, path, status] of [
      ['GET', '/sites', 200],
      ['GET', `${here}/display`, 200],
      ['GET', `${here}/queue`, 401],
      ['GET', `${here}/events`, 401],
      ['GET', '/surveys', 401],
      ['GET', '/keys', 401],
      ['POST', `${here}/counters/1/open`, 403],
      ['POST', `${here}/stop-taking`, 403],
    ] as const) {
      expect([path, (await desk.rest(method, path)).status]).toEqual([path, status]);
    }
  });

  test('each role what the table says', async () => {
    const desk = await startDesk();
    const admin = await desk.signIn('admin');
    const key = await desk.rest('POST', '/keys', {
      token: admin,
      body: { name: 'website', role: 'integration' },
    });
    const tokens = {
      integration: (key.body as { key: string }).key,
      clerk: await desk.signIn('clerk'),
      supervisor: await desk.signIn('supervisor'),
      administrator: admin,
    };
    const allowed: Record<string, (keyof typeof tokens)[]> = {
      'GET /sites': ['integration', 'clerk', 'supervisor', 'administrator'],
      'GET /sites/raadhus/queue': ['integration', 'clerk', 'supervisor', 'administrator'],
      'GET /sites/raadhus/events': ['supervisor', 'administrator'],
      'GET /surveys': ['supervisor', 'administrator'],
      'GET /people': ['administrator'],
      'GET /keys': ['administrator'],
    };
    for (const [request, who] of Object.entries(allowed)) {
      const [method, path] = request.split(' ') as ['GET', string];
      for (const [role, token] of Object.entries(tokens)) {
        const { status } = await desk.rest(method, path, { token });
        expect([request, role, status]).toEqual([request, role, who.includes(role as 'clerk') ? 200 : 403]);
      }
    }
  });

  test('an integration takes tickets under its key’s name, and calls nobody', async () => {
    const desk = await startDesk();
    const admin = await desk.signIn('admin');
    const made = await desk.rest('POST', '/keys', {
      token: admin,
      body: { name: 'website', role: 'integration' },
    });
    const { id, key: token } = made.body as { id: string; key: string };
    expect(await desk.rest('POST', `${here}/tickets`, { token, body: take })).toMatchObject({ status: 201 });
    expect(await at(desk, token)('open')).toMatchObject({ status: 403, body: { name: 'role/forbidden' } });
    const { body } = await desk.rest('GET', `${here}/events`, { token: admin });
    expect(body).toMatchObject({ entries: [{ by: `key:${id}` }] });
    await desk.rest('DELETE', `/keys/${id}`, { token: admin });
    expect(await desk.rest('POST', `${here}/tickets`, { token, body: take })).toMatchObject({ status: 401 });
  });

  test('a site, a counter and a visit that are not there', async () => {
    const desk = await startDesk();
    const token = await desk.signIn();
    for (const [path, name] of [
      ['/sites/kolding/tickets', 'site/unknown'],
      [`${here}/counters/99/open`, 'counter/unknown'],
      [`${here}/visits/nobody0000/leave`, 'visit/unknown'],
    ] as const) {
      const body = path.endsWith('tickets') ? { body: take } : {};
      expect(await desk.rest('POST', path, { token, ...body })).toMatchObject({
        status: 404,
        body: { name },
      });
    }
  });
});

describe('L7 an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' };

  test('makes a repetition answer the first result, and change nothing', async () => {
    const desk = await startDesk();
    const first = await desk.rest('POST', `${here}/tickets`, { body: take, headers });
    await desk.rest('POST', `${here}/tickets`, { body: take });
    const again = await desk.rest('POST', `${here}/tickets`, { body: take, headers });
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
    expect((await desk.rest('GET', `${here}/display`)).body).toMatchObject({ waiting: 2, version: 2 });
  });

  test('while the first is still under way', async () => {
    const desk = await startDesk();
    const both = await Promise.all(
      [1, 2].map(() => desk.rest('POST', `${here}/tickets`, { body: take, headers })),
    );
    expect(both.map(({ status, body }) => [status, (body as { number: string }).number])).toEqual([
      [201, 'A001'],
      [201, 'A001'],
    ]);
  });

  test('with another body is refused', async () => {
    const desk = await startDesk();
    await desk.rest('POST', `${here}/tickets`, { body: take, headers });
    const other = { ...take, services: ['mitid'] };
    expect(await desk.rest('POST', `${here}/tickets`, { body: other, headers })).toMatchObject({
      status: 409,
      body: { name: 'command/reused', rule: 'L7' },
    });
  });

  test('of what was refused is decided anew', async () => {
    const desk = await startDesk();
    const token = await desk.signIn();
    const callNext = () => desk.rest('POST', `${here}/counters/1/call-next`, { token, headers });
    expect(await callNext()).toMatchObject({ status: 409, body: { name: 'counter/closed' } });
    await desk.rest('POST', `${here}/tickets`, { body: take });
    await at(desk, token)('open');
    expect(await callNext()).toMatchObject({ status: 200, body: { number: 'A001' } });
  });

  test('that is none is refused', async () => {
    const desk = await startDesk();
    const asked = { body: take, headers: { 'idempotency-key': 'short' } };
    expect(await desk.rest('POST', `${here}/tickets`, asked)).toMatchObject({
      status: 400,
      body: { about: { field: 'Idempotency-Key' } },
    });
  });
});
