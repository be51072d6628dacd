// One laptop on the beach: a supervisor opens a pop-up for three days, and it is kiosk, display and counter at once.

import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { DAY } from '../../core/time.ts';
import { da as kioskWords } from '../../core/words/kiosk/da.ts';
import { da } from '../../counter/pop-ups/words/da.ts';
import { accessibilityFaults } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClock } from '../support/clock.ts';
import { startDesk } from '../support/front-desk.ts';
import { text } from './people/clerk.ts';
import { Display } from './people/display.ts';
import { Kiosk } from './people/kiosk.ts';
import { Supervisor } from './people/supervisor.ts';
import { speaking } from './people/words.ts';

const say = speaking(da);

/** A browser on a laptop, whose clock is the server's. */
async function aLaptop(clock: TestClock): Promise<BrowserContext> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const laptop = await browser.newContext({
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
    viewport: { width: 1366, height: 768 },
  });
  laptop.setDefaultTimeout(30_000);
  await laptop.clock.setFixedTime(clock.now);
  return laptop;
}

async function areAccessible(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    // In front, as it is when somebody looks at it.
    await page.bringToFront();
    expect(await accessibilityFaults(page), page.url()).toEqual([]);
  }
}

test('O4 a supervisor opens a pop-up for three days; a number is taken, called and shown on one laptop; then it is over', async () => {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  const laptop = await aLaptop(clock);
  const page = await laptop.newPage();
  await page.goto(`${desk.url}/counter?site=raadhus`);
  const supervisor = new Supervisor(page);
  await supervisor.signIn('supervisor');

  await supervisor.open(text('page-pop-ups'));
  await page.getByLabel(say('name'), { exact: true }).fill('Sønderstrand');
  await page.getByLabel(say('address')).fill('Strandpromenaden');
  await page.getByLabel(say('lastDay')).fill('2026-11-25');
  await page.getByRole('button', { name: say('open'), exact: true }).click();
  await page.getByRole('heading', { name: 'Sønderstrand' }).waitFor();
  await areAccessible(page);

  await page.getByRole('button', { name: `${say('laptop')}: Sønderstrand` }).click();
  await areAccessible(page);
  await page.getByRole('button', { name: say('useLaptop') }).click();
  const opened = async (name: string) => {
    const window = laptop.waitForEvent('page');
    await page.getByRole('link', { name }).click();
    return window;
  };
  const display = new Display(await opened(say('openDisplay')));
  const kiosk = new Kiosk(await opened(say('openKiosk')));
  await page.getByRole('link', { name: say('openCounter') }).click();
  await supervisor.openCounter('1');

  await kiosk.choose('Vielse');
  const number = await kiosk.take();
  await supervisor.callNext(number);
  await display.calling(number, '1').waitFor();
  await areAccessible(page, kiosk.page, display.page);
  await supervisor.step('start', 'started', number);

  // It can't be closed while somebody is there.
  await supervisor.open(text('page-pop-ups'));
  await page.getByRole('button', { name: `${say('close')}: Sønderstrand` }).click();
  await page.getByRole('dialog').getByText(say('closeYes')).click();
  await page
    .getByRole('alert')
    .getByText(say('stillInUse', { visits: 1, counters: 1 }))
    .waitFor();
  await page.getByRole('dialog').getByText(say('no'), { exact: true }).click();

  // The next morning it is still there.
  clock.later(DAY);
  await laptop.clock.setFixedTime(clock.now);
  await kiosk.page.reload();
  await kiosk.choose('Vielse');
  expect(await kiosk.take()).toBe('A001');

  clock.later(2 * DAY);
  await laptop.clock.setFixedTime(clock.now);
  await kiosk.page.reload();
  await kiosk.page.getByText(kioskWords.closed).waitFor();
  await areAccessible(kiosk.page);
  await page.goto(desk.url);
  await page.getByRole('heading', { name: 'Bov' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Sønderstrand' }).count()).toBe(0);
});
