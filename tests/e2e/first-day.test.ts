// The first day: from a fresh machine to a called ticket, by the person who will run the office; as docs/first-day.md tells it.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { da as landing } from '../../core/words/landing/da.ts';
import { type DeviceWords, da as deviceDa } from '../../counter/devices/words/da.ts';
import { type GuideWords, da as guideDa } from '../../counter/guide/words/da.ts';
import { type SetupWords, da as setupDa } from '../../counter/setup/words/da.ts';
import { waitingWords } from '../../server/setup/waiting-words.ts';
import { openNewHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { Display } from './people/display.ts';
import { Kiosk } from './people/kiosk.ts';
import { speaking } from './people/words.ts';

const guide = speaking<GuideWords>(guideDa);
const setup = speaking<SetupWords>(setupDa);
const devices = speaking<DeviceWords>(deviceDa);

const told = readFileSync(resolve(import.meta.dirname, '../../docs/first-day.md'), 'utf8');
const password = 'syv gule cykler';

/** Presses of a mouse or a finger in these pages; what is typed is not counted. */
class Presses {
  count = 0;

  async watch(page: Page): Promise<void> {
    await page.exposeFunction('notePress', () => {
      this.count += 1;
    });
    const listen = () =>
      addEventListener(
        'pointerdown',
        () => (globalThis as unknown as { notePress(): void }).notePress(),
        true,
      );
    await page.addInitScript(listen);
    await page.evaluate(listen);
  }
}

test('U1 U2 U5 from the printed address to a called ticket, in as many steps and clicks as the guide says', async () => {
  const { house, address } = await openNewHouse('Borgerservice Prøve');
  const presses = new Presses();
  const steps: string[] = ['Start it'];
  const wall = { width: 1920, height: 1080 };

  const kiosk = new Kiosk(await house.page('/', { viewport: { width: 1080, height: 1920 } }));
  const display = new Display(await house.page('/', { viewport: wall }));
  await kiosk.page.getByRole('heading', { name: waitingWords.da.title }).waitFor();
  await house.isAccessible(kiosk);
  const page = await house.page(address, { viewport: { width: 1366, height: 768 } });
  for (const one of [page, kiosk.page, display.page]) await presses.watch(one);
  const administrator = new Administrator(page);

  steps.push('Say who you are');
  await page.getByRole('heading', { name: setup('welcome') }).waitFor();
  expect(page.url()).not.toContain('#');
  await house.isAccessible(administrator);
  await page.getByLabel(setup('name')).fill('Kirsten');
  await page.getByLabel(setup('password'), { exact: true }).fill(password);
  await page.getByLabel(setup('again')).fill(password);
  await page.getByRole('button', { name: setup('next') }).click();

  steps.push('Create the office');
  expect(await page.getByLabel(setup('officeName')).inputValue()).toBe('Borgerservice Prøve');
  await house.isAccessible(administrator);
  await page.getByRole('button', { name: setup('finish') }).click();
  await page.getByRole('heading', { name: guide('title') }).waitFor();
  await page.getByText(guide('count', { n: 0, all: 9 })).waitFor();
  await house.isAccessible(administrator);

  steps.push('Add the kiosk');
  await kiosk.page.getByRole('link', { name: landing.kiosk }).click();
  await page.getByRole('button', { name: guide('kiosk-go') }).click();
  await pair(page, await codeOn(kiosk.page), 'Standeren i forhallen');
  await kiosk.heading('ask').waitFor();

  steps.push('Add the screen');
  await display.page.getByRole('link', { name: landing.displaySound }).click();
  await pair(page, await codeOn(display.page), 'Skærmen i venterummet');
  await display.heading('quiet').waitFor();

  steps.push('Open a counter');
  await page.getByRole('button', { name: guide('back') }).click();
  await page.getByText(guide('count', { n: 2, all: 9 })).waitFor();
  await page.getByRole('button', { name: guide('ticket-go') }).click();
  await administrator.openCounter('1');

  steps.push('Take a number');
  await kiosk.choose('Ydelse 1');
  const number = await kiosk.take();

  steps.push('Call it');
  await administrator.callNext(number);
  await display.calling(number, '1').waitFor();
  const clicks = presses.count;

  await page.getByRole('button', { name: guide('back') }).click();
  await page.getByText(guide('count', { n: 3, all: 9 })).waitFor();
  await house.isAccessible(administrator, display);
  await nothingIsLeft(page);

  expect([...told.matchAll(/^## \d+\. (.+)$/gm)].map(([, title]) => title)).toEqual(steps);
  expect(told).toContain(`From a fresh machine to a called ticket: ${steps.length} steps, ${clicks} clicks`);
});

test('U4 a wrong code, passwords that differ, a file with a fault: each is said, and nothing typed is lost', async () => {
  const { house, address } = await openNewHouse('Borgerservice Prøve');
  const { origin, hash } = new URL(address);
  const page = await house.page(`${origin}/setup#0000-0000-0000-0000`);
  await page.getByText('Engangskoden passer ikke.').waitFor();
  await house.isAccessible({ page });
  await page.getByLabel(setup('code'), { exact: true }).fill(hash.slice(1).toLowerCase());
  await page.getByRole('button', { name: setup('codeGo') }).click();

  await page.getByLabel(setup('name')).fill('Kirsten');
  await page.getByLabel(setup('password'), { exact: true }).fill(password);
  await page.getByLabel(setup('again')).fill('syv gule');
  await page.getByRole('button', { name: setup('next') }).click();
  await page.getByText(setup('passwordsDiffer')).waitFor();
  await house.isAccessible({ page });
  await page.getByLabel(setup('again')).fill(password);
  await page.getByRole('button', { name: setup('next') }).click();

  await page.getByRole('radio', { name: setup('from-file') }).check();
  await page.getByLabel(setup('file')).setInputFiles(fileOf({ ...exampleOffice, country: 'Danmark' }));
  await page.getByText(setup('fileFaults', { name: 'kontor.json', n: 1 })).waitFor();
  await house.isAccessible({ page });
  await page.getByRole('button', { name: setup('back') }).click();
  expect(await page.getByLabel(setup('name')).inputValue()).toBe('Kirsten');

  await page.getByRole('button', { name: setup('next') }).click();
  await page.getByLabel(setup('file')).setInputFiles(fileOf(exampleOffice));
  await page.getByText(setup('fileFine', { name: 'kontor.json' })).waitFor();
  await page.getByRole('button', { name: setup('finish') }).click();
  await page.getByText(guide('count', { n: 4, all: 9 })).waitFor();
  const again = await house.page(`${origin}/setup${hash}`);
  await again.getByRole('heading', { name: setup('doneTitle') }).waitFor();
});

async function codeOn(page: Page): Promise<string> {
  const shown = page.locator('p[aria-live] [aria-hidden]');
  await shown.waitFor();
  return ((await shown.textContent()) ?? '').replace(/\s/g, '');
}

async function pair(page: Page, code: string, name: string): Promise<void> {
  await page.getByRole('button', { name: devices('pairOne') }).click();
  await page.getByLabel(devices('pairCode')).fill(code);
  await page.getByRole('button', { name: devices('pairNext') }).click();
  await page.getByLabel(devices('name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: devices('pairYes') }).click();
  await page
    .getByRole('row')
    .filter({ hasText: name })
    .getByText(devices('link-connected'), { exact: true })
    .waitFor();
}

/** Everything that is good as it is, is said to be; then the list is put away. */
async function nothingIsLeft(page: Page): Promise<void> {
  for (const word of ['fits', 'fits', 'fits', 'fits', 'onlyMe', 'noPrinter'] as const) {
    const presses = page.getByRole('button', { name: guide(word) });
    const before = await presses.count();
    await presses.first().click();
    await expect.poll(() => presses.count()).toBe(before - 1);
  }
  await page.getByRole('heading', { name: guide('allDone') }).waitFor();
  await page.getByRole('button', { name: guide('putAway') }).click();
  await expect.poll(() => page.getByText(guide('count', { n: 9, all: 9 })).count()).toBe(0);
}

function fileOf(office: object): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'kontor.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(office)) };
}
