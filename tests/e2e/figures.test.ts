// A supervisor looks at today's figures while the day goes on, narrows them down, prints them, and sees how the day went.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { da, type FiguresWords } from '../../counter/figures/words/da.ts';
import { openHouse } from './house.ts';
import { text } from './people/clerk.ts';
import { speaking } from './people/words.ts';

const say = speaking<FiguresWords>(da);

test('F2 a supervisor sees who came today, as it goes on, by service, on paper, and how the day went', async () => {
  const house = await openHouse();
  const supervisor = await house.supervisor('2');
  const { page } = supervisor;
  await house.ticket('pas');
  await house.ticket('pas');
  await supervisor.serve('A001');
  await supervisor.serve('A002');

  await supervisor.open(text('page-figures'));
  await page.getByRole('heading', { name: say('came') }).waitFor();
  expect(await cells(page, say('total'))).toEqual(['2', '2']);
  expect(await bars(page)).toEqual(await column(page));
  await house.isAccessible(supervisor);

  // Nobody loads the page again.
  await house.ticket('koerekort');
  await expect.poll(() => cells(page, say('total'))).toEqual(['3', '2']);

  await page.getByLabel(say('service')).selectOption('koerekort');
  await expect.poll(() => cells(page, say('total'))).toEqual(['1', '0']);
  await page.getByLabel(say('kind')).selectOption('booked');
  await page.getByRole('heading', { name: say('nothing') }).waitFor();
  await page.getByRole('button', { name: say('clear') }).click();
  await expect.poll(() => cells(page, say('total'))).toEqual(['3', '2']);

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(/^Udskrevet /).count()).toBe(6);
  expect(await page.getByRole('button').filter({ visible: true }).allTextContents()).toEqual([]);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: say('openStory') }).click();
  await page.getByText(say('mark-first-ticket')).waitFor();
  await house.isAccessible(supervisor);
});

/** What a row of the table says of who came. */
async function cells(page: Page, row: string): Promise<string[]> {
  const table = page.getByRole('table', { name: say('came') });
  return table.getByRole('row', { name: row }).getByRole('cell').allTextContents();
}

/** How many came, by the chart. */
function bars(page: Page): Promise<string[]> {
  return page
    .getByRole('region', { name: say('came') })
    .locator('svg g:has(> rect) > text:first-of-type')
    .allTextContents();
}

/** The same by the table: without its three sums. */
async function column(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: say('came') });
  const rows = await table.locator('tbody tr td:nth-child(2)').allTextContents();
  return rows.slice(0, -3);
}
