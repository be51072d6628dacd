// The gallery as built pages in a real Chromium: which screens there are, and each of them in a state and a language.

import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchBrowser } from '../support/browser.ts';

const root = resolve(import.meta.dirname, '../..');
const contents = 'tests/gallery/index.html';

/** Pages open side by side. */
export const photographers = Math.min(4, availableParallelism());

export type GalleryScreen = {
  readonly screen: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly states: readonly string[];
  readonly further: Readonly<Record<string, readonly string[]>>;
  readonly readers: string | undefined;
  readonly strongContrast: boolean;
  /** Of the screen's shorter side, where fingers press it. */
  readonly millimetres: number | undefined;
};

export type Gallery = Awaited<ReturnType<typeof openGallery>>;

/** `name` keeps what is built for two tests at a time apart. */
export async function openGallery(name = 'gallery') {
  // Built once: a page of one script loads in half the time of one that is put together anew for each picture.
  const outDir = resolve(root, 'build', name);
  const built = {
    outDir,
    emptyOutDir: true,
    minify: false,
    rollupOptions: { input: resolve(root, contents) },
  };
  await build({ root, configFile: false, plugins: [preact()], logLevel: 'error', build: built });
  const port = { port: 0, host: '127.0.0.1' };
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: port,
  });
  const address = `${server.resolvedUrls?.local[0]}${contents}`;
  const browser: Browser = await launchBrowser();

  return {
    browser,
    async screens(): Promise<GalleryScreen[]> {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForSelector('section');
      const screens = await page.$$eval('section', (sections) =>
        sections.map((section) => ({
          screen: section.dataset.screen ?? '',
          viewport: { width: Number(section.dataset.width), height: Number(section.dataset.height) },
          states: [...section.querySelectorAll<HTMLElement>('a[data-state]')].map(
            (a) => a.dataset.state ?? '',
          ),
          further: JSON.parse(section.dataset.further ?? '{}') as Record<string, string[]>,
          readers: section.dataset.readers,
          strongContrast: section.dataset.strongContrast !== undefined,
          millimetres: Number(section.dataset.shortSide) || undefined,
        })),
      );
      await page.close();
      return screens;
    },
    async show(
      page: Page,
      { screen, state, language }: { screen: string; state: string; language: string },
    ): Promise<void> {
      await page.goto(`${address}?screen=${screen}&state=${state}&language=${language}`);
      await page.waitForSelector('#page > *');
      await page.evaluate(() => document.fonts.ready);
    },
    async close(): Promise<void> {
      await browser.close();
      await server.close();
    },
  };
}
