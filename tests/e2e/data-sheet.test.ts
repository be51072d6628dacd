// A supervisor makes the data sheet of 2022: takes the phone calls from a file, corrects a day, prints it, saves it.

import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../core/time.ts';
import { type DataSheetWords, da } from '../../counter/data-sheet/words/da.ts';
import { holidaysIn } from '../../server/holidays.ts';
import { readWorkbook } from '../server/export/workbook.ts';
import { openHouse } from './house.ts';
import { text } from './people/clerk.ts';
import { speaking } from './people/words.ts';

const say = speaking<DataSheetWords>(da);

/** The calls of the plan, over all working days of the year as evenly as it goes. */
async function callsOf2022(): Promise<string[]> {
  const isHoliday = await holidaysIn('DK');
  const days: string[] = [];
  for (let date = '2022-01-01'; date <= '2022-12-31'; date = addDays(date, 1)) {
    if (weekdayOf(date) <= 5 && !isHoliday(date)) days.push(date);
  }
  const more = 124_019 % days.length;
  return days.map((date, i) => `${date};${Math.floor(124_019 / days.length) + (i < more ? 1 : 0)}`);
}

test('F3 124,019 calls from a file are 490.2 on each of 253 working days, on the page, on one page of paper and in both files', async () => {
  const house = await openHouse();
  const supervisor = await house.supervisor('2');
  const { page } = supervisor;
  await supervisor.open(text('page-data-sheet'));
  await page.getByRole('heading', { level: 1, name: /^Datablad/ }).waitFor();
  await page.getByLabel(say('year')).selectOption('2022');
  await page.getByRole('heading', { name: say('nothing', { year: 2022 }) }).waitFor();
  await house.isAccessible(supervisor);

  const lines = await callsOf2022();
  await choose(page, lines.with(9, lines[9]?.replace(';', ';1.') ?? ''));
  // The first line is the heading.
  await page.getByText(/^Linje 11: »1\.\d{3}« er ikke et antal opkald\./).waitFor();
  expect(await page.getByRole('button', { name: say('take') }).count()).toBe(0);

  await choose(page, lines);
  await page.getByText(say('newDays', { n: 253 })).waitFor();
  await page.getByRole('button', { name: say('take') }).click();
  await page.getByText(say('taken', { n: 253 })).waitFor();
  await expect.poll(() => cell(page, 'Opkald pr. arbejdsdag')).toBe('490,2124.019 / 253');
  expect(await cell(page, 'Opkald i alt')).toBe('124.019');
  await page.getByText('Der er ingen tal for betjening i 2022.').waitFor();
  await house.isAccessible(supervisor);

  // The day of the sheet that was told wrong is mended, and back.
  const january = page.getByLabel(say('callsOn', { date: '3. januar 2022' }));
  while (!(await january.isVisible())) await page.getByRole('button', { name: say('monthBefore') }).click();
  expect(await january.inputValue()).toBe('491');
  await january.fill('500');
  await page.getByRole('button', { name: say('save') }).click();
  await expect.poll(() => cell(page, 'Opkald i alt')).toBe('124.028');
  await choose(page, lines);
  await page.getByText(say('changedDays', { n: 1 })).waitFor();
  await page.getByRole('button', { name: say('take') }).click();
  await expect.poll(() => cell(page, 'Opkald i alt')).toBe('124.019');

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').filter({ visible: true }).allTextContents()).toEqual([]);
  expect(await page.getByText(/^Udskrevet /).isVisible()).toBe(true);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(paper).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  await page.emulateMedia({ media: 'screen' });

  const csv: string[][] = parse(await saved(page, text('saveCsv')), { delimiter: ';', bom: true });
  expect(csv).toContainEqual(['Telefonopkald', 'Opkald i alt', '124019']);
  expect(csv).toContainEqual(['Telefonopkald', 'Opkald pr. arbejdsdag', '490,2']);
  const { cells } = readWorkbook(await saved(page, text('saveXlsx')));
  const [row] = [...cells].find(([, value]) => value === 'Opkald pr. arbejdsdag') ?? [''];
  expect(cells.get(row.replace('B', 'C'))).toEqual([124_019 / 253, '#,##0.0']);
});

/** What a line of the sheet says of the year. */
async function cell(page: Page, line: string): Promise<string | null> {
  const row = page.getByRole('table', { name: 'Datablad 2022' }).getByRole('row', { name: line });
  return (await row.count()) === 0 ? null : row.getByRole('cell').first().textContent();
}

async function choose(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(['dato;opkald', ...lines].join('\r\n'));
  await page.getByLabel(say('choose')).setInputFiles({ name: 'opkald.csv', mimeType: 'text/csv', buffer });
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}
