// A kiosk without a key, from its code to its removal: shown, entered, named, at work, moved, taken back, a code again.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { type DeviceWords, da } from '../../counter/devices/words/da.ts';
import { da as pairing } from '../../ui/pairing/words/da.ts';
import { openHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { text } from './people/clerk.ts';
import { speaking } from './people/words.ts';

const say = speaking<DeviceWords>(da);

test('D1 D2 a kiosk shows its code, is let in, goes on by itself, is moved and taken back, and shows a code again', async () => {
  const house = await openHouse(alwaysOpen());
  const kiosk = await house.kiosk();
  await kiosk.page.getByRole('heading', { name: pairing.title }).waitFor();
  const code = await codeOn();
  await house.isAccessible(kiosk);

  const administrator = new Administrator((await house.staff()).page);
  const { page } = administrator;
  await administrator.signIn('admin', house.firstPassword);
  await administrator.open(text('page-devices'));
  await page.getByText(say('nonePaired')).waitFor();
  await enter(code.toLowerCase());
  await page.getByText(say('page-kiosk'), { exact: true }).waitFor();
  await page.getByText('127.0.0.1').waitFor();
  await house.isAccessible(administrator);
  const name = 'Standeren i forhallen';
  await page.getByLabel(say('name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: say('pairYes') }).click();

  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(say('link-connected'), { exact: true }).waitFor();
  await kiosk.heading('ask').waitFor();
  // Kept: the machine may be switched off and on.
  await kiosk.page.reload();
  await kiosk.heading('ask').waitFor();
  expect(await kiosk.page.content()).toContain('Aabenraa');
  await house.isAccessible(administrator);

  await row.getByRole('button', { name: say('changeOf', { name }) }).click();
  await page.locator('select[name=site]').selectOption('bov');
  await page.getByRole('button', { name: say('save') }).click();
  await kiosk.page.getByText('Bov', { exact: false }).first().waitFor();
  await kiosk.heading('ask').waitFor();

  await row.getByRole('button', { name: say('removeOf', { name }) }).click();
  await page.getByRole('button', { name: say('removeYes') }).click();
  await kiosk.page.getByRole('heading', { name: pairing.removed }).waitFor();
  expect(await codeOn()).not.toBe(code);
  await page.getByText(say('nonePaired')).waitFor();

  async function codeOn(): Promise<string> {
    const shown = kiosk.page.locator('p[aria-live] [aria-hidden]');
    await shown.waitFor();
    return ((await shown.textContent()) ?? '').replace(/\s/g, '');
  }

  async function enter(typed: string): Promise<void> {
    await page.getByRole('button', { name: say('pairOne') }).click();
    await page.getByLabel(say('pairCode')).fill(typed);
    await page.getByRole('button', { name: say('pairNext') }).click();
  }
});

function alwaysOpen() {
  const office = structuredClone(exampleOffice);
  for (const site of office.sites) site.hours = 'always';
  return office;
}
