// The pictures of the documents: real pages of the real demo in a real browser. `npm run pictures` renews them all.

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { takeFirstDay } from './first-day.ts';
import { type Morning, playMorning, site, start } from './morning.ts';
import { openDemoOffice } from './office.ts';
import { smallPng } from './png.ts';

const folder = resolve(import.meta.dirname, '../../docs/pictures');

type Screen = { readonly width: number; readonly height: number; readonly scale: number };

const standing: Screen = { width: 1080, height: 1920, scale: 0.4 };
const wall: Screen = { width: 1920, height: 1080, scale: 0.5 };
const desktop: Screen = { width: 1366, height: 768, scale: 0.75 };
const phone: Screen = { width: 390, height: 844, scale: 1 };

export async function takePictures(): Promise<void> {
  const office = await openDemoOffice(start);
  const browser = await launchBrowser();
  try {
    const morning = await playMorning(office);
    mkdirSync(folder, { recursive: true });
    await takeAll(new Camera(browser, office.url), morning);
  } finally {
    await browser.close();
    await office.stop();
  }
}

async function takeAll(camera: Camera, { ticketUrl, code }: Morning): Promise<void> {
  const kiosk = await camera.open(standing, `/kiosk?site=${site}`);
  await kiosk.getByRole('button', { name: /^Kørekort Nyt/ }).waitFor();
  await camera.take('kiosk', kiosk);

  const display = await camera.open(wall, `/display?site=${site}&sound=off`);
  const counter = await camera.open(desktop, `/counter?site=${site}`);
  await signIn(counter, 'clerk');
  await camera.take('counter', counter);
  await camera.take('display', display);

  await kiosk.getByRole('button', { name: /^Kørekort Nyt/ }).click();
  await kiosk.getByRole('button', { name: 'Tag et nummer' }).click();
  await kiosk.getByText('Tag din seddel').first().waitFor();
  await camera.take('number', kiosk);
  await camera.take('phone', await camera.open(phone, ticketUrl));

  const vote = await camera.open(desktop, `/vote?site=${site}`);
  await vote.getByText('Scan din polet').waitFor();
  await vote.keyboard.type(code, { delay: 90 });
  await vote.getByRole('button', { name: 'Utilfreds', exact: true }).waitFor();
  await camera.take('vote', vote);

  const results = await camera.open({ ...desktop, height: 900 }, `/counter?site=${site}`);
  await signIn(results, 'supervisor');
  await results.getByRole('button', { name: 'Undersøgelse' }).click();
  await results.getByRole('button', { name: 'Tilfredshed, november' }).click();
  await results.getByText('Svarprocent').first().waitFor();
  await camera.take('results', results);

  const paper = await camera.open(phone, `/paper?site=${site}`);
  await camera.take('slip', paper, 'li img');
  await camera.take('landing', await camera.open(desktop, '/'));
  await takeFirstDay(
    (address) => camera.open({ ...desktop, height: 900 }, address),
    (name, page) => camera.take(name, page),
  );
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Navn').fill(name);
  await page.getByLabel('Adgangskode').fill('demo');
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.getByRole('button', { name: 'Menu' }).waitFor();
}

class Camera {
  readonly #browser: Browser;
  readonly #url: string;

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  async open({ width, height, scale }: Screen, path: string): Promise<Page> {
    const page = await this.#browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
      locale: 'da-DK',
    });
    await page.goto(new URL(path, this.#url).href);
    return page;
  }

  async take(name: string, page: Page, part?: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    const bytes = part ? await page.locator(part).first().screenshot() : await page.screenshot();
    writeFileSync(resolve(folder, `${name}.png`), smallPng(bytes));
  }
}
