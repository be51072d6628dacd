// A supervisor brings home the days that a laptop on the beach counted on a server of its own (F5).

import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { da } from '../../counter/pop-ups/words/da.ts';
import { accessibilityFaults } from '../support/accessible.ts';
import { launchBrowser } from '../support/browser.ts';
import type { TestClock } from '../support/clock.ts';
import type { TestDesk } from '../support/front-desk.ts';
import { first } from '../support/set-up.ts';
import { liveADay, monday, tuesday, turn, twoServers } from '../support/two-servers.ts';
import { text } from './people/clerk.ts';
import { Supervisor } from './people/supervisor.ts';
import { speaking } from './people/words.ts';

const say = speaking(da);
const beach = 'Sønderstrand';

/** A supervisor's page of pop-ups, whose clock is the server's. */
async function popUpsAt(browser: Browser, desk: TestDesk, clock: TestClock): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(clock.now);
  const page = await context.newPage();
  await page.goto(`${desk.url}/counter?site=raadhus`);
  const supervisor = new Supervisor(page);
  if (desk.server.demo) await supervisor.signIn('supervisor');
  else await supervisor.signIn(first.name, first.password);
  await supervisor.open(text('page-pop-ups'));
  return page;
}

test('F5 two days on the beach are saved at the laptop, seen at the town hall, taken over, and counted there', async () => {
  const servers = await twoServers();
  const { clock, laptop, townHall } = servers;
  await liveADay(servers, 3);
  clock.at(tuesday, '09:00');
  await liveADay(servers, 2);
  clock.at('2026-11-25', '09:00');
  await turn(laptop);
  await turn(townHall);

  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const there = await popUpsAt(browser, laptop, clock);
  const [saved] = await Promise.all([
    there.waitForEvent('download'),
    there.getByRole('button', { name: `${say('saveDays', { n: 2 })}: ${beach}` }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('soenderstrand-days.jsonl');
  const file = await readFile(await saved.path());

  const page = await popUpsAt(browser, townHall, clock);
  const choose = (buffer: Buffer) =>
    page
      .getByLabel(say('chooseFile'))
      .setInputFiles({ name: 'soenderstrand-days.jsonl', mimeType: '', buffer });
  await page.getByRole('button', { name: `${say('bringDays')}: ${beach}` }).click();
  // A memory stick that was pulled out too early.
  await choose(file.subarray(0, file.length - 400));
  await page.getByText(say('fileFaults', { n: 1 })).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await choose(file);
  await page.getByRole('row', { name: '23. november 2026 4 3' }).waitFor();
  await page.getByRole('row', { name: '24. november 2026 3 2' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: say('takeDays', { n: 2 }) }).click();
  await page.getByText(say('daysTaken', { n: 2 })).waitFor();

  // The same stick once more.
  await choose(file);
  await page.getByText(say('knownDays', { n: 2 })).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `${say('saveDays', { n: 2 })}: ${beach}` }).waitFor();
  expect((await townHall.store.streams()).filter((stream) => stream.startsWith('soenderstrand/'))).toEqual([
    `soenderstrand/${monday}`,
    `soenderstrand/${tuesday}`,
  ]);
});
