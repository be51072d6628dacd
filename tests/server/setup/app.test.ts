// What a front desk answers that is not set up yet.

import { resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { citizenLanguages } from '../../../core/office/languages.ts';
import type { Office } from '../../../core/office/office.ts';
import { readSettings, type Settings } from '../../../server/settings.ts';
import { startSetup } from '../../../server/setup/server.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { anOffice } from '../../support/office.ts';
import { first, setUp, small } from '../../support/set-up.ts';

const pages = resolve(import.meta.dirname, '../../../build/pages');

async function notSetUp(office?: Office, environment: Record<string, string> = {}) {
  const settings = readSettings({ PORT: '0', OFFICE_NAME: 'Prøve', ...environment }) as Settings;
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message) };
  const parts = { settings, store: openMemoryStore(), log, clock: Date.now, pages };
  const server = await startSetup({ office }, parts);
  onTestFinished(() => server.stop());
  const { origin, hash } = new URL(server.address);
  const code = hash.slice(1);
  const ask = (path: string, { as = code, ...more }: RequestInit & { as?: string } = {}) =>
    fetch(origin + path, {
      ...more,
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
    });
  return { server, ask, warnings, url: `http://127.0.0.1:${server.port}` };
}

describe('U2 all but the set-up', () => {
  test.each(['/', '/kiosk?site=raadhus', '/display', '/counter', '/vote', '/t/some-ticket'])(
    '%s says in every language that it has to wait',
    async (path) => {
      const { ask } = await notSetUp();
      const response = await ask(path);
      expect(response.status).toBe(503);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const html = await response.text();
      for (const language of citizenLanguages) expect(html).toContain(`<section lang="${language}"`);
      expect(html).not.toMatch(/<script(?![^>]* src=)/);
    },
  );

  test.each([
    ['GET', '/api/v1/sites'],
    ['POST', '/api/v1/session'],
    ['GET', '/api/v1/openapi.json'],
    ['POST', '/kiosk'],
  ])('%s %s is refused by name', async (method, path) => {
    const { ask } = await notSetUp();
    const response = await ask(path, { method });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ name: 'setup/needed', rule: 'U2' });
  });

  test('it lives, and is not ready', async () => {
    const { ask } = await notSetUp();
    expect(await (await ask('/healthz')).text()).toBe('ok');
    expect((await ask('/readyz')).status).toBe(503);
  });
});

describe('U1 the code', () => {
  test('is asked for before anything is read, and guessing is slowed down', async () => {
    const { ask } = await notSetUp();
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const response = await ask('/api/v1/setup', { as: `WRONG-${i}`, method: 'POST', body: 'no json' });
      statuses.push(response.status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses.at(-1)).toBe(429);
  });

  test('that fits may be used until all is set up', async () => {
    const { ask } = await notSetUp();
    for (let i = 0; i < 20; i += 1) {
      expect((await ask('/api/v1/setup/code', { method: 'POST' })).status).toBe(204);
    }
  });

  test('sets up once; then its server makes room', async () => {
    const { server } = await notSetUp();
    expect(await setUp(server.address, small)).toEqual({ status: 201, body: { site: 'site-1' } });
    await server.done;
    await expect(fetch(`http://127.0.0.1:${server.port}/healthz`)).rejects.toThrow();
  });

  test('stands in an address that other machines can open', async () => {
    const { server } = await notSetUp(undefined, { HOST: '0.0.0.0', PLAIN_HTTP: 'yes' });
    expect(new URL(server.address).hostname).not.toBe('0.0.0.0');
  });
});

describe('U4 what does not fit', () => {
  test('in a file is told by name, all of it', async () => {
    const { ask } = await notSetUp();
    const office = { ...anOffice(), country: 'Danmark', areas: [] };
    const body = JSON.stringify({ office });
    const response = await ask('/api/v1/setup/check', { method: 'POST', body });
    const { faults } = (await response.json()) as { faults: { fault: string; path: string[] }[] };
    expect(faults.map(({ fault, path }) => [path[0], fault])).toEqual([
      ['country', 'not-a-country'],
      ['areas', 'too-few'],
    ]);
    const sound = await ask('/api/v1/setup/check', {
      method: 'POST',
      body: JSON.stringify({ office: anOffice() }),
    });
    expect(await sound.json()).toEqual({ faults: [] });
  });

  test.each<[string, object]>([
    ['administrator.name', { administrator: { ...first, name: ' ' }, office: small }],
    ['office.languages', { administrator: first, office: { ...small, languages: [] } }],
    ['office.name', { administrator: first, office: { ...small, name: '' } }],
  ])('%s is named, and the code is not used up', async (field, body) => {
    const { ask, server } = await notSetUp();
    const response = await ask('/api/v1/setup', { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ name: 'command/malformed', about: { field } });
    expect((await setUp(server.address, small)).status).toBe(201);
  });
});

test('with an office’s file it asks for an administrator alone', async () => {
  const { ask, server } = await notSetUp(anOffice());
  expect(await (await ask('/api/v1/setup')).json()).toEqual({
    wants: 'administrator',
    name: 'Aabenraa Borgerservice',
  });
  expect(await setUp(server.address)).toEqual({ status: 201, body: { site: 'raadhus' } });
});
