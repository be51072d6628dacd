// Every screen in every named state: photographed in Danish and German, and checked against WCAG 2.2 AA by axe.
// One screen alone: SCREEN=kiosk npx vitest run --project browser tests/e2e/gallery.test.ts

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

const root = resolve(import.meta.dirname, '../..');
const pictures = resolve(root, 'tests/gallery/pictures');
const only = process.env.SCREEN;

let server: ViteDevServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  server = await createServer({
    root,
    configFile: false,
    plugins: [preact()],
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  address = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
  browser = await launchBrowser();
  mkdirSync(pictures, { recursive: true });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

test('every screen in every state is drawn, and axe finds nothing against WCAG 2.2 AA', {
  timeout: 600_000,
}, async () => {
  const contents = await browser.newPage();
  await contents.goto(address);
  await contents.waitForSelector('section');
  const screens = await contents.$$eval('section', (sections) =>
    sections.map((section) => ({
      name: section.dataset.screen ?? '',
      viewport: { width: Number(section.dataset.width), height: Number(section.dataset.height) },
      states: [...section.querySelectorAll<HTMLElement>('a[data-state]')].map((a) => a.dataset.state ?? ''),
    })),
  );
  await contents.close();

  const findings: string[] = [];
  for (const { name, viewport, states } of screens) {
    if (only !== undefined && only !== name) continue;
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => findings.push(`${name}: ${error.message}`));
    for (const state of states) {
      for (const language of ['da', 'de']) {
        await page.goto(`${address}?screen=${name}&state=${state}&language=${language}`);
        await page.waitForSelector('#page > *');
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: resolve(pictures, `${name}-${state}-${language}.png`) });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        for (const { id, nodes } of violations) {
          findings.push(
            `${name} ${state} ${language}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
          );
        }
      }
    }
    await context.close();
  }
  expect(findings).toEqual([]);
});
