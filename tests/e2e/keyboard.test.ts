// By keys alone, as somebody with a keypad, a switch or a screen reader goes: where the focus is, what has which name, and
// that nothing holds one fast.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { da } from '../../core/words/kiosk/da.ts';
import { openHouse } from './house.ts';
import { text } from './people/clerk.ts';

/** More than any page has to press. */
const most = 80;

test('A1 a number is taken by keys alone; the focus is seen, and each page is told by its heading', async () => {
  const house = await openHouse();
  const kiosk = await house.kiosk();
  const { page } = kiosk;
  await kiosk.heading('ask').waitFor();

  const way = await oneRound(page);
  expect(way.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Dansk', 'العربية', da.help, da.voice]),
  );
  expect(way.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(way.filter(({ name }) => name === '')).toEqual([]);

  await goTo(page, /^Pas/);
  await page.keyboard.press('Enter');
  await kiosk.says('chosen', { n: 1 }).waitFor();
  expect(await focused(page)).toMatchObject({ name: 'Dit ærinde' });
  await goTo(page, da.take);
  await page.keyboard.press('Enter');
  const number = await kiosk.number();
  expect(await page.getByRole('main').ariaSnapshot()).toContain(
    `heading "${da.yourNumber} ${number}" [level=1]`,
  );
  await goTo(page, da.done);
  await page.keyboard.press('Enter');
  await kiosk.heading('ask').waitFor();
});

test('A1 somebody signs in, opens a counter and calls by keys alone', async () => {
  const house = await openHouse();
  await house.ticket('pas');
  const clerk = await house.staff();
  const { page } = clerk;
  await page.getByRole('textbox').first().waitFor();
  await goTo(page, new RegExp(text('name')));
  await page.keyboard.type('clerk');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().waitFor();
  await goTo(page, /^1/);
  await page.keyboard.press('Space');
  await goTo(page, text('openCounter', { label: '1' }));
  await page.keyboard.press('Enter');
  await clerk.row('own', 'A001').waitFor();
  const way = await oneRound(page);
  expect(way.filter(({ isSeen }) => !isSeen)).toEqual([]);
  await clerk.keyStep('called', 'A001');
});

type Focus = { readonly name: string; readonly isSeen: boolean };

/** What has the focus, and whether one sees that it has. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return { name: 'body', isSeen: true };
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      name: (element.ariaLabel ?? label ?? element.textContent ?? '').trim(),
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    };
  });
}

/** Everything that the Tab key comes to from a page's beginning to its end. */
async function oneRound(page: Page): Promise<Focus[]> {
  await toTheEnd(page);
  return toTheEnd(page);
}

async function toTheEnd(page: Page): Promise<Focus[]> {
  const way: Focus[] = [];
  while (way.length < most) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name === 'body') return way;
    way.push(now);
  }
  throw new Error(`no way out of ${way.map(({ name }) => name).join(', ')}`);
}

async function goTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const now = await focused(page);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not come to ${name}`);
}
