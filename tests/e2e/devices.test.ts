// An administrator sets up a printer on the page, and those who lead see what becomes of it.

import { expect, onTestFinished, test } from 'vitest';
import { type DeviceWords, da } from '../../counter/devices/words/da.ts';
import { TcpPrinter } from '../../hardware/simulated/tcp-printer.ts';
import { textOf } from '../hardware/readers/job.ts';
import { openHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { text } from './people/clerk.ts';
import { speaking } from './people/words.ts';

const say = speaking<DeviceWords>(da);
const name = 'Printeren i forhallen';

test('a printer is added, tested, runs out of paper before the eyes of who leads, and is taken away again', async () => {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const house = await openHouse();
  const administrator = new Administrator((await house.staff()).page);
  const { page } = administrator;
  await administrator.signIn('admin');
  await administrator.openCounter('2');
  await administrator.open(text('page-devices'));
  await page.getByText(say('noDevices')).waitFor();

  await page.getByRole('button', { name: say('add') }).click();
  await page.getByLabel(say('name'), { exact: true }).fill(name);
  await page.getByLabel(say('host')).fill('127.0.0.1');
  await page.getByLabel(say('port')).fill(String(port));
  await house.isAccessible(administrator);
  await page.getByRole('button', { name: say('save') }).click();

  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(say('fine'), { exact: true }).waitFor();
  await row.getByRole('button', { name: say('testOf', { name }) }).click();
  await page.getByText(say('tested-confirmed', { name })).waitFor();
  expect(printer.engine.slips.map((slip) => textOf(slip))).toEqual([expect.stringContaining(name)]);

  printer.engine.set({ paper: 'out' });
  await row.getByText(say('fault-paper-out')).waitFor();
  const supervisor = await house.supervisor('3');
  await supervisor.openRoom();
  const line = supervisor.page.getByRole('listitem').filter({ hasText: name });
  await line.getByText(say('fault-paper-out')).waitFor();
  await house.isAccessible(supervisor);

  await row.getByRole('button', { name: say('removeOf', { name }) }).click();
  await page.getByRole('button', { name: say('removeYes') }).click();
  await page.getByText(say('noDevices')).waitFor();
  await expect.poll(() => line.count()).toBe(0);
});
