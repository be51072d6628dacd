// Pages over plain http at a name that is not this machine's own, as in a LAN: no secure context, and no page is blank.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { aFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(['--host-resolver-rules=MAP *.test 127.0.0.1']);
});

afterAll(() => browser.close());

async function portOfServer(): Promise<string> {
  return new URL(await startProgram({ DATA_DIR: await aFolder(), HOSTS: 'desk.test' }).ready()).port;
}

test.each([
  ['/', 'h1'],
  ['/kiosk?site=raadhus', 'button'],
  ['/display?site=raadhus', 'main'],
  ['/counter?site=raadhus', 'input[type=password]'],
  ['/vote?site=raadhus', 'h1, h2, p'],
  ['/paper?site=raadhus', 'h1, h2, p'],
])('%s', async (path, shown) => {
  const port = await portOfServer();
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  await page.goto(`http://desk.test:${port}${path}`);
  await page.locator(shown).first().waitFor();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(faults).toEqual([]);
});

test('signage of somewhere else shows the display in a frame, and nothing else of ours', async () => {
  const port = await portOfServer();
  const signage = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="http://desk.test:${port}${request.url}"></iframe>`);
  });
  onTestFinished(() => {
    signage.close();
  });
  await new Promise<void>((done) => signage.listen(0, '127.0.0.1', done));
  const elsewhere = `http://signage.test:${(signage.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  onTestFinished(() => page.close());

  await page.goto(`${elsewhere}/display?site=raadhus`);
  await page.frameLocator('iframe').locator('main').waitFor();

  const refused = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
  await page.goto(`${elsewhere}/counter?site=raadhus`);
  await refused;
});
