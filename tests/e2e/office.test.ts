// An administrator changes the office while it is open: a name, a counter, tomorrow's hours, texts, times for bookings,
// templates; a file with a fault changes nothing; and a change is taken back. The room sees it without a reload.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { addDays, localTime } from '../../core/time.ts';
import { openHouse } from './house.ts';
import { Administrator, office as say, texts as sayText } from './people/administrator.ts';
import { text } from './people/clerk.ts';

test('a service is renamed, a counter added, tomorrow closed, a file refused, a change taken back', async () => {
  const house = await openHouse();
  const kiosk = await house.kiosk();
  const administrator = new Administrator((await house.staff()).page);
  const { page } = administrator;
  await kiosk.button('Pas').waitFor();
  await administrator.signIn('admin');
  await administrator.openOffice();

  await administrator.section('services');
  await page.getByRole('button', { name: 'Pas', exact: true }).click();
  const names = page.getByRole('group', { name: say('serviceName') });
  await names.getByLabel('dansk').fill('');
  await page.getByRole('button', { name: say('lookAndSave') }).click();
  const fault = page.getByRole('button', { name: /navnet \(dansk\) mangler/ });
  await fault.waitFor();
  await house.isAccessible(administrator);
  await fault.click();
  await expect
    .poll(() => names.getByLabel('dansk').evaluate((field) => field === document.activeElement))
    .toBe(true);
  await page.keyboard.type('Pas og id-kort');
  await administrator.save('now');
  await kiosk.button('Pas og id-kort').waitFor();
  await house.isAccessible(administrator);

  await administrator.section('sites');
  await page.getByRole('button', { name: say('part-counters') }).click();
  await page.getByLabel(`${say('addCounter')}: ${say('counterLabel')}`).fill('12');
  await page.getByRole('button', { name: say('addCounter') }).click();
  await page.getByLabel(`${say('serves')}: Pas og id-kort`).check();
  await house.isAccessible(administrator);
  // Nothing typed is lost when the page is loaded again.
  await page.reload();
  await administrator.openOffice();
  await administrator.save('now');
  await administrator.open('Skranke');
  await page.getByRole('radio', { name: /^12/ }).waitFor();

  await administrator.openOffice();
  await administrator.section('hours');
  await page.getByLabel(say('hoursFor')).selectOption('Bov');
  await page.getByLabel(say('byWeek')).check();
  const tomorrow = addDays(localTime(Date.now(), 'Europe/Copenhagen').date, 1);
  await page.getByLabel(say('date')).fill(tomorrow);
  await page.getByRole('button', { name: say('addException') }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: say('because-exception') })
    .getByText(say('closed'))
    .waitFor();
  await house.isAccessible(administrator);
  await administrator.save('tomorrow');

  await administrator.section('file');
  const [first, ...others] = exampleOffice.services;
  const broken: OfficeInput = {
    ...exampleOffice,
    services: [{ ...first, targetMinutes: 0 } as never, ...others],
  };
  await page.getByLabel(say('importButton')).setInputFiles({
    name: 'kontor.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(broken)),
  });
  await page.getByText(say('importFaults', { n: 1, file: 'kontor.json' })).waitFor();
  await house.isAccessible(administrator);

  await administrator.section('history');
  await page.getByRole('listitem').filter({ hasText: 'Pas og id-kort' }).first().waitFor();
  await page
    .getByRole('button', { name: say('look'), exact: false })
    .last()
    .click();
  await page.getByRole('dialog').getByText(/Pas/).first().waitFor();
  await house.isAccessible(administrator);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('restoreNow') })
    .click();
  await kiosk.button('Pas og id-kort').waitFor({ state: 'detached' });
  await kiosk.button('Pas').waitFor();
});

test('B3 G5 O4 own words, times for bookings and a template are written on the page, and hold at once', async () => {
  const house = await openHouse();
  const kiosk = await house.kiosk();
  const administrator = new Administrator((await house.staff()).page);
  const { page } = administrator;
  await administrator.signIn('admin');
  await administrator.openOffice();

  await administrator.section('texts');
  await page.getByLabel(sayText('textSearch')).fill('kiosk.');
  await page
    .getByLabel(sayText('ownText', { name: 'kiosk.ask' }), { exact: true })
    .fill('Hej! Hvad kan vi gøre for dig?');
  const lost = page.getByLabel(sayText('ownText', { name: 'kiosk.searchNone' }));
  await lost.fill('Det fandt vi ikke.');
  await lost.press('Tab');
  await page.getByText('Teksten mangler »{text}«').waitFor();
  await house.isAccessible(administrator);
  await lost.fill('Vi fandt ikke »{text}«.');

  await administrator.section('sites');
  await page.getByRole('button', { name: say('part-slots') }).click();
  await page.getByLabel(`${say('addSlots')}: ${say('service')}`).selectOption('Pas');
  await page.getByRole('button', { name: say('addSlots') }).click();
  await page.getByLabel(say('slotCapacity')).fill('2');
  await house.isAccessible(administrator);

  await administrator.section('templates');
  await page.getByRole('button', { name: say('facts-templates'), exact: true }).click();
  await page.getByLabel(`${say('addTemplate')}: ${say('templateName')}`).fill('Biblioteket');
  await page.getByRole('button', { name: say('addTemplate') }).click();
  await page.getByRole('heading', { name: 'Biblioteket' }).waitFor();
  await house.isAccessible(administrator);
  // Nothing typed is lost when the page is loaded again.
  await page.reload();
  await administrator.openOffice();
  await administrator.save('now');

  await kiosk.page.getByRole('heading', { name: 'Hej! Hvad kan vi gøre for dig?' }).waitFor();
  await administrator.open(text('page-pop-ups'));
  await page.getByRole('option', { name: 'Biblioteket' }).waitFor({ state: 'attached' });
});

test('two administrators at once: who writes is told what the other saved, and nothing of either is lost', async () => {
  const house = await openHouse();
  const [first, second] = await Promise.all(
    [0, 1].map(async () => new Administrator((await house.staff()).page)),
  );
  if (!first || !second) throw new Error('nobody came');
  for (const administrator of [first, second]) {
    await administrator.signIn('admin');
    await administrator.openOffice();
  }
  const name = first.page.getByLabel(say('office-name'));
  await name.fill('Aabenraa Borgerservice og Turisme');

  await second.section('sites');
  await second.page.getByLabel(say('siteName'), { exact: true }).fill('Rådhuset');
  await second.save('now');

  await first.page.getByRole('heading', { name: say('meanwhileTitle') }).waitFor();
  await first.page
    .getByText(/Rådhuset/)
    .first()
    .waitFor();
  expect(await name.inputValue()).toBe('Aabenraa Borgerservice og Turisme');
  await house.isAccessible(first);
  await first.page.getByRole('button', { name: say('understood') }).click();
  await first.save('now');
  await first.section('sites');
  await first.page.getByRole('button', { name: 'Rådhuset', exact: true }).waitFor();
});
