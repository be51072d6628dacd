// People with a booked time, at the kiosk and on the phone; a clerk who makes, moves and cancels, and reads a list in.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { instantOf } from '../../core/time.ts';
import { da as checkInWords } from '../../core/words/check-in/da.ts';
import { da as bookingWords } from '../../counter/bookings/words/da.ts';
import { launchBrowser } from '../support/browser.ts';
import { TestClock } from '../support/clock.ts';
import { startDesk } from '../support/front-desk.ts';
import { Clerk, text } from './people/clerk.ts';
import { Kiosk } from './people/kiosk.ts';
import { speaking, startsWith } from './people/words.ts';

const monday = '2026-11-23';
const say = speaking(checkInWords);
const staff = speaking(bookingWords);
const patience = 60_000;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** A Monday morning at the town hall. */
async function opened() {
  const clock = new TestClock(monday, '09:00');
  const desk = await startDesk({ clock: clock.read });
  const token = await desk.signIn();

  async function page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(patience);
    onTestFinished(() => context.close());
    const opened = await context.newPage();
    await opened.goto(desk.url + path);
    return opened;
  }

  return {
    clock,
    page,
    book: (code: string, time: string, site = 'raadhus', date = monday) =>
      desk.rest('POST', `/sites/${site}/bookings`, {
        token,
        body: { code, time: instantOf(date, time, 'Europe/Copenhagen'), services: ['pas'] },
      }),
    clerk: async () => {
      const clerk = new Clerk(
        await page('/counter?site=raadhus', { viewport: { width: 1366, height: 768 } }),
      );
      await clerk.signIn('clerk');
      await clerk.openCounter('1');
      return clerk;
    },
  };
}

test('B4 B5: early, in time, late, twice, unknown, on another day and at another site, at one kiosk', async () => {
  const house = await opened();
  await house.book('EARLY1', '10:00');
  await house.book('NOW001', '09:00');
  await house.book('LATE01', '08:30');
  await house.book('BOV001', '10:00', 'bov');
  await house.book('OTHER1', '10:00', 'raadhus', '2026-11-25');
  const kiosk = new Kiosk(
    await house.page('/kiosk?site=raadhus', { viewport: { width: 1080, height: 1920 } }),
  );
  const { page } = kiosk;
  const comes = async (code: string) => {
    // The number before goes by itself.
    await kiosk.heading('ask').waitFor();
    await page.getByRole('button', { name: startsWith(say('open')) }).click();
    for (const key of code) await page.getByRole('button', { name: key, exact: true }).click();
    await page.getByRole('button', { name: say('go'), exact: true }).click();
  };
  const says = (words: string) => page.getByText(words).and(page.locator(':not([aria-live])'));

  await comes('EARLY1');
  expect(await kiosk.number()).toBe('B001');
  await says(say('early', { time: '10.00' })).waitFor();
  await kiosk.heading('ask').waitFor();
  await scan(page, 'NOW001');
  expect(await kiosk.number()).toBe('B002');
  await says(say('onTime', { time: '09.00' })).waitFor();

  await comes('LATE01');
  expect(await kiosk.number()).toBe('A001');
  await says(say('late', { time: '08.30', n: 15 })).waitFor();

  await comes('EARLY1');
  await page.getByRole('heading', { name: say('again') }).waitFor();
  await page.getByText('B001').waitFor();
  await kiosk.press('done');

  await comes('BOV001');
  await page.getByRole('heading', { name: say('otherSite') }).waitFor();
  await page.getByText('Bov', { exact: true }).waitFor();
  await page.getByRole('button', { name: say('walkIn') }).click();

  await comes('OTHER1');
  await page.getByRole('heading', { name: say('otherDay') }).waitFor();
  await page.getByText('Onsdag den 25. november kl. 10.00').waitFor();
  await page.getByRole('button', { name: say('walkIn') }).click();

  await comes('N0B0DY');
  await page.getByRole('heading', { name: say('unknown') }).waitFor();
  await page.getByRole('button', { name: say('fix') }).click();
  expect(await page.getByRole('textbox').inputValue()).toBe('N0B0DY');
});

test('B9: a phone without a script checks in an hour before, and its number is followed there', async () => {
  const house = await opened();
  await house.book('AB1234', '10:30');
  const phone = await house.page('/check-in/raadhus', { javaScriptEnabled: false });
  const comes = async () => {
    await phone.getByLabel(say('label')).fill('ab-1234');
    await phone.getByRole('button', { name: say('go') }).click();
  };
  await comes();
  await phone.getByRole('heading', { name: say('tooEarly') }).waitFor();
  house.clock.at(monday, '09:30');
  await comes();
  await phone.getByText('B001').first().waitFor();
  expect(phone.url()).toContain('/t/');
});

test('B3 B6 B8: a clerk books, moves and cancels; a list with a fault in line 7 changes nothing', async () => {
  const house = await opened();
  const clerk = await house.clerk();
  const { page } = clerk;
  await clerk.open(text('page-bookings'));
  await page.getByText(staff('none')).waitFor();

  await page.getByRole('button', { name: staff('book'), exact: true }).click();
  await page.getByLabel(staff('ownTime')).fill('11:00');
  await page.getByRole('button', { name: staff('doBook') }).click();
  const code = page.getByRole('dialog').getByText(/^[0-9A-Z]{7}$/);
  const given = (await code.textContent()) ?? '';
  const row = page.getByRole('row').filter({ hasText: given });
  await row.getByText('11.00').waitFor();

  await page.getByRole('button', { name: staff('move'), exact: true }).click();
  await page.getByLabel(staff('ownTime')).fill('12:15');
  await page.getByRole('button', { name: staff('doMove') }).click();
  await row.getByText('12.15').waitFor();

  await page.getByRole('button', { name: staff('cancelByCitizen') }).click();
  await row.getByText(staff('is-cancelled')).waitFor();

  await page.getByRole('button', { name: staff('list') }).click();
  const lines = ['kode;tid;ydelse;sprog', ...[1, 2, 3, 4, 5].map((i) => `LIST0${i};13:0${i};pas;da`)];
  const choose = (rows: readonly string[]) =>
    page.getByLabel(staff('choose')).setInputFiles({
      name: 'liste.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n')),
    });
  await choose([...lines, 'LIST06;13:06;hund;da']);
  await page.getByText(/^Linje 7\b/).waitFor();
  await choose([...lines, 'LIST06;13:06;pas;da']);
  await page.getByText(staff('listBooked', { n: 6 })).waitFor();
  await page.getByRole('button', { name: staff('take') }).click();
  await page.getByText(staff('taken')).waitFor();
  await page.getByRole('row').filter({ hasText: 'LIST06' }).waitFor();
});

/** A reader types faster than any hand; so fast that a busy machine could not pass on key by key. */
function scan(page: Page, code: string): Promise<void> {
  return page.evaluate(
    (keys) => {
      for (const key of keys) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    },
    [...code, 'Enter'],
  );
}
