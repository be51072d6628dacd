// The pages as they are served: whole, with headers that protect them and break none of them on plain http in a LAN.

import { describe, expect, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import type { OfficeInput } from '../../support/office.ts';

const pages = ['/', '/kiosk', '/vote', '/v', '/paper', '/counter', '/display'];

async function get(desk: TestDesk, path: string): Promise<Response> {
  return fetch(`${desk.url}${path}`, { redirect: 'manual' });
}

function policyOf(response: Response): Map<string, string> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split(';').map((directive): [string, string] => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('each page', () => {
  test.each(pages)('%s', async (path) => {
    const desk = await startDesk();
    const response = await get(desk, `${path}?site=raadhus`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(response.headers.get('cache-control')).toMatch(/^no-(cache|store)$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.has('x-powered-by')).toBe(false);
    const policy = policyOf(response);
    expect(policy.get('default-src')).toBe("'self'");
    expect(policy.get('base-uri')).toBe("'none'");
    // Over plain http in a LAN these two leave a page blank, or shut it out for a year.
    expect(policy.has('upgrade-insecure-requests')).toBe(false);
    expect(response.headers.has('strict-transport-security')).toBe(false);
    // A script in the page itself would not run; its texts are data.
    expect(await response.text()).not.toMatch(/<script(?![^>]* (?:src=|type="application\/json"))/);
  });

  test('W1 may be shown in a frame by nobody, but the display by the hosts that the office names', async () => {
    const hosts = ['signage.example.org', 'screens.example.org:8443'];
    const desk = await startDesk({ office: { ...exampleOffice, signage: { hosts } } });
    for (const path of [
      ...pages,
      '/display-not',
      '/api/v1/sites',
      '/api/v1/sites/raadhus/feed',
      '/t/unknown',
    ]) {
      const response = await get(desk, path);
      const frames = policyOf(response).get('frame-ancestors');
      expect([path, frames]).toEqual([path, path === '/display' ? hosts.join(' ') : "'none'"]);
      expect(response.headers.has('x-frame-options')).toBe(false);
    }
    const asked = await get(desk, '/display?site=raadhus');
    expect(policyOf(asked).get('frame-ancestors')).toBe(hosts.join(' '));
  });

  test('W1 whose pages may frame the display changes while the server runs', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('admin');
    expect(policyOf(await get(desk, '/display')).get('frame-ancestors')).toBe("'none'");
    const { body } = await desk.rest('GET', '/office', { token });
    const { office, version } = body as { office: OfficeInput; version: number };
    const changed = { ...office, signage: { hosts: ['signage.example.org'] } };
    await desk.rest('PUT', '/office', { token, body: { version, office: changed, when: 'now' } });
    expect(policyOf(await get(desk, '/display')).get('frame-ancestors')).toBe('signage.example.org');
  });

  test('brings scripts and styles under names that change with them', async () => {
    const desk = await startDesk();
    for (const path of pages.slice(1)) {
      const html = await (await get(desk, path)).text();
      const assets = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset);
      expect(assets.length).toBeGreaterThan(0);
      for (const asset of assets) {
        const response = await get(desk, asset);
        expect([asset, response.status]).toEqual([asset, 200]);
        expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      }
    }
  });
});

describe('what there is not', () => {
  test.each([
    '/nothing',
    '/assets/nothing.js',
    '/assets/',
    '/assets/../../package.json',
    '/kiosk/index.html',
  ])('%s', async (path) => {
    const desk = await startDesk();
    const response = await get(desk, path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ name: 'resource/unknown' });
  });

  test('an address that is none is refused, without a word of the program', async () => {
    const desk = await startDesk();
    for (const [path, status] of [
      ['/t/%E0%A4%A', 400],
      ['/speech/%E0%A4%A/1/da.wav', 400],
      ['/assets/%E0%A4%A', 404],
      ['/%E0%A4%A', 404],
    ] as const) {
      const response = await get(desk, path);
      expect([path, response.status]).toEqual([path, status]);
      const text = await response.text();
      expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
    }
    expect(desk.warnings).toEqual([]);
  });
});

test('it says that it lives, and that it is ready', async () => {
  const desk = await startDesk();
  expect(await (await get(desk, '/healthz')).text()).toBe('ok');
  const ready = await get(desk, '/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { ready: true, failing: [] }]);
});

test('whoever asks the sockets’ door by HTTP whether the server is there is answered once, and no line is logged', async () => {
  const desk = await startDesk();
  expect((await get(desk, '/socket.io/')).status).toBe(400);
  expect((await get(desk, '/socket.io/?EIO=4&transport=polling')).status).toBe(400);
  expect(desk.warnings).toEqual([]);
});
