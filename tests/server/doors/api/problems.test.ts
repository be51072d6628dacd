// What is refused over HTTP: problem details (RFC 9457) with the refusal's name and the rule that it keeps.

import { describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const tickets = '/sites/raadhus/tickets';
const take = { services: ['pas'], language: 'da' };

/** Posts a body that is no JSON of ours. */
async function post(
  desk: TestDesk,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<{ status: number; name: string; field: string | undefined }> {
  const response = await fetch(`${desk.url}/api/v1${tickets}`, { method: 'POST', body, headers });
  const { name, about } = (await response.json()) as { name: string; about?: { field?: string } };
  return { status: response.status, name, field: about?.field };
}

describe('a problem', () => {
  test('has a type, a title in the reader’s language, its status, its name and its rule', async () => {
    const desk = await startDesk();
    const token = await desk.signIn();
    for (const [language, title] of [
      ['da', 'Skranken er lukket.'],
      ['de', 'Der Schalter ist geschlossen.'],
      ['en', 'The counter is closed.'],
      ['fr', 'The counter is closed.'],
    ] as const) {
      const { status, body, headers } = await desk.rest('POST', '/sites/raadhus/counters/1/call-next', {
        token,
        headers: { 'accept-language': language },
      });
      expect(status).toBe(409);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
      expect(body).toEqual({
        type: '/api/v1/problems/counter/closed',
        title,
        status: 409,
        name: 'counter/closed',
        rule: 'L8',
        about: { counter: '1' },
      });
    }
  });

  test('has an address that says what it is', async () => {
    const desk = await startDesk();
    expect(await desk.rest('GET', '/problems/counter/closed')).toMatchObject({
      status: 200,
      body: { name: 'counter/closed', rule: 'L8' },
    });
    expect(await desk.rest('GET', '/problems/object/constructor')).toMatchObject({ status: 404 });
  });

  test('401 says how to ask', async () => {
    const desk = await startDesk();
    const { status, headers } = await desk.rest('GET', '/people');
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test.each(['/nothing', '/sites/raadhus/nothing', '/sites/%E0%A4%A/display'])('GET %s', async (path) => {
    const desk = await startDesk();
    const { status, headers } = await desk.rest('GET', path);
    expect([400, 404]).toContain(status);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
    expect(desk.warnings).toEqual([]);
  });
});

describe('a body that does not fit', () => {
  test.each([
    ['no JSON', '{"services":', 400, 'command/malformed', 'body'],
    ['a text', '"take"', 400, 'command/malformed', 'body'],
    ['a list', '[]', 400, 'command/malformed', expect.any(String)],
    ['nothing', '{}', 400, 'command/malformed', 'services'],
    [
      'a service that is no id',
      JSON.stringify({ ...take, services: ['../pas'] }),
      400,
      'command/malformed',
      'services.0',
    ],
    [
      'control characters',
      JSON.stringify({ ...take, services: ['pas\u0000'] }),
      400,
      'command/malformed',
      'services.0',
    ],
    [
      'a service that is not there',
      JSON.stringify({ ...take, services: ['fishing'] }),
      404,
      'service/unknown',
      undefined,
    ],
    [
      'a field too many',
      JSON.stringify({ ...take, number: 'A001' }),
      400,
      'command/malformed',
      expect.any(String),
    ],
    ['large', JSON.stringify({ ...take, more: 'x'.repeat(20_000) }), 413, 'message/too-large', undefined],
    [
      'deep',
      `{"services":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      400,
      'command/malformed',
      expect.any(String),
    ],
    ['bytes', new Uint8Array([0xff, 0xfe, 0x00]), 400, 'command/malformed', 'body'],
  ])('%s', async (_what, body, status, name, field) => {
    const desk = await startDesk();
    expect(await post(desk, body)).toEqual({ status, name, field });
    expect(await desk.store.streams()).toEqual([]);
    expect(desk.warnings).toEqual([]);
    expect(await desk.rest('POST', tickets, { body: take })).toMatchObject({ status: 201 });
  });

  test('not said to be JSON', async () => {
    const desk = await startDesk();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const malformed = { status: 400, name: 'command/malformed' };
    expect(await post(desk, JSON.stringify(take), form)).toEqual({ ...malformed, field: 'Content-Type' });
    const unheardOf = { 'content-type': 'application/json', 'content-encoding': 'zip' };
    expect(await post(desk, JSON.stringify(take), unheardOf)).toEqual({ ...malformed, field: 'body' });
    expect(await desk.store.streams()).toEqual([]);
  });
});

describe('a token that opens nothing', () => {
  test.each([
    ['forged', `Bearer ${'x'.repeat(43)}`],
    ['without end', `Bearer ${'x'.repeat(4000)}`],
    ['of another kind', 'Basic Y2xlcms6ZGVtbw=='],
    ['empty', 'Bearer '],
  ])('%s: not even what needs none in the demo', async (_what, authorization) => {
    const desk = await startDesk();
    expect(await desk.rest('POST', tickets, { body: take, headers: { authorization } })).toMatchObject({
      status: 401,
      body: { name: 'session/expired' },
    });
    expect(await desk.store.streams()).toEqual([]);
  });
});
