// The pages as they are served: whole, with headers that protect them and break none of them on plain http in a LAN.

import { describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

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
    // A script in the page itself would not run.
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)/);
  });

  test('may be shown in a frame by nobody, but the display by signage', async () => {
    const desk = await startDesk();
    for (const path of [...pages, '/display-not', '/api/v1/sites', '/t/unknown']) {
      const response = await get(desk, path);
      const frames = policyOf(response).get('frame-ancestors');
      expect([path, frames]).toEqual([path, path === '/display' ? '*' : "'none'"]);
      expect(response.headers.has('x-frame-options')).toBe(false);
    }
    expect(policyOf(await get(desk, '/display?site=raadhus')).get('frame-ancestors')).toBe('*');
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
