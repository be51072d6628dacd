// Addresses that try to lead out of what is served: written as numbers, twice, with backslashes, with nothing at the end.

import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startDesk } from '../../support/front-desk.ts';

const up = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..%5c..', '..\\..', '..%2f..', '....//', '..;'];
const doors = [
  '',
  '/assets',
  '/t',
  '/speech/raadhus',
  '/texts',
  '/check-in',
  '/surveys',
  '/api/v1/sites',
  '/api/v1/problems',
];
const files = ['package.json', 'server/main.js', '.vite/manifest.json', 'etc/passwd'];
const ends = ['', '%00', '%00.js', '%0d%0aset-cookie:%20a=b', '?', '#'];

/** As it is written: no client tidies the path. */
function get(url: string, path: string): Promise<{ status: number; cookie: unknown; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((tell, reject) => {
    request({ hostname, port, path }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const cookie = response.headers['set-cookie'];
        tell({ status: response.statusCode ?? 0, cookie, text: Buffer.concat(parts).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('no address leads out of the pages, nor says where they lie', async () => {
  const desk = await startDesk();
  const faults: string[] = [];
  const steps = up.flatMap((one) => [one, `${one}/${one}`, `${one}/${one}/${one}/${one}`]);
  for (const door of doors) {
    const paths = steps.flatMap((step) => files.map((file) => `${door}/${step}/${file}`));
    for (const [i, path] of paths.entries()) {
      const { status, cookie, text } = await get(desk.url, path + ends[i % ends.length]);
      const isTold = /"private": true|root:|front-desk-|node_modules|build\/pages|"isEntry"/.test(text);
      if (![400, 403, 404].includes(status) || cookie || isTold)
        faults.push(`${path}: ${status} ${text.slice(0, 80)}`);
    }
  }
  expect(faults).toEqual([]);
  expect(desk.warnings).toEqual([]);
}, 60_000);

test('what git and the build leave beside the pages is not served', async () => {
  const desk = await startDesk();
  for (const path of [
    '/.git/config',
    '/assets/.git/config',
    '/assets/.vite/manifest.json',
    '/.vite/manifest.json',
  ]) {
    expect([path, (await get(desk.url, path)).status]).toEqual([path, 404]);
  }
});
