// Signage of other hosts shows the display in a frame: the host that the office named, and no other; silently unless asked.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { OfficeInput } from '../../core/office/office.ts';
import { launchBrowser } from '../support/browser.ts';
import { aFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(['--host-resolver-rules=MAP *.test 127.0.0.1']);
});

afterAll(() => browser.close());

test('W1 the display stands in a frame of the named host alone, and no other page of ours in any', async () => {
  const signage = await aSignage();
  const desk = await startProgram({ DATA_DIR: await aFolder(), HOSTS: 'desk.test' }).ready();
  const { port } = new URL(desk);
  const page = await aPage();
  const frame = (host: string, path: string) =>
    page.goto(`http://${host}:${signage}/?http://desk.test:${port}${path}`);

  await refusedIn(page, () => frame('named.test', '/display?site=raadhus'));

  await name(desk, `named.test:${signage}`);
  await frame('named.test', '/display?site=raadhus');
  await page.frameLocator('iframe').locator('main').waitFor();
  await refusedIn(page, () => frame('other.test', '/display?site=raadhus'));
  for (const path of ['/', '/kiosk', '/counter', '/vote', '/v', '/paper']) {
    await refusedIn(page, () => frame('named.test', path));
  }
});

test('W1 a display in a frame makes no sound unless its address asks for it', async () => {
  const signage = await aSignage();
  const desk = await startProgram({ DATA_DIR: await aFolder() }).ready();
  await name(desk, `127.0.0.1:${signage}`);
  const page = await aPage();
  let voices = 0;
  await page.exposeFunction('voiceMade', () => {
    voices += 1;
  });
  await page.addInitScript(() => {
    const { AudioContext } = globalThis;
    globalThis.AudioContext = class extends AudioContext {
      constructor() {
        super();
        Reflect.get(globalThis, 'voiceMade')();
      }
    };
  });
  const frame = async (path: string) => {
    await page.goto(`http://127.0.0.1:${signage}/?${desk}${path}`);
    await page.frameLocator('iframe').locator('main').waitFor();
  };

  await frame('/display?site=raadhus');
  expect(voices).toBe(0);
  await frame('/display?site=raadhus&sound=on');
  await expect.poll(() => voices).toBe(1);
});

/** A page of somebody else's with one frame: its address stands behind the question mark. */
async function aSignage(): Promise<number> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="${request.url?.slice(2)}"></iframe>`);
  });
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

async function aPage(): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  return page;
}

async function refusedIn(page: Page, open: () => Promise<unknown>): Promise<void> {
  const refused = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
  await open();
  await refused;
}

/** The demo's administrator names a host whose pages may show the display. */
async function name(desk: string, host: string): Promise<void> {
  const api = async (path: string, method = 'GET', body?: unknown, token?: string) => {
    const answer = await fetch(`${desk}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(answer.ok).toBe(true);
    return answer.json();
  };
  const { token } = (await api('/session', 'POST', { name: 'admin', password: 'demo' })) as { token: string };
  const { office, version } = (await api('/office', 'GET', undefined, token)) as {
    office: OfficeInput;
    version: number;
  };
  const changed = { ...office, signage: { hosts: [host] } };
  await api('/office', 'PUT', { version, office: changed, when: 'now' }, token);
}
