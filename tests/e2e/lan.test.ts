// Pages over plain http at a name that is not this machine's own, as in a LAN: no secure context, and no page is blank.

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
