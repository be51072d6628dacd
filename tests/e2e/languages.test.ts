// Citizens in other languages: Arabic from right to left, and one that the office has added.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { withPolish } from '../support/polish.ts';
import { openHouse } from './house.ts';

test('G5 a citizen takes a number in Arabic, and finds it on the slip and on the phone', async () => {
  const house = await openHouse();
  const [kiosk, tray] = await Promise.all([house.kiosk(), house.tray()]);
  await kiosk.speak('ar');
  expect(await kiosk.page.locator('html').getAttribute('dir')).toBe('rtl');
  await kiosk.choose('جواز السفر');
  await house.isAccessible(kiosk);
  const number = await kiosk.take();
  expect(number).toBe('A001');
  const [address = ''] = await tray.read(tray.tickets, 1);
  expect(address).toBe(await kiosk.code());
  const phone = await house.phone(address, 'ar');
  await phone.number(number).waitFor();
  await phone.says('stay').waitFor();
});

test('G5 pages are given the language that the office’s file adds', async () => {
  const office = structuredClone(exampleOffice);
  withPolish(office);
  const house = await openHouse(office);
  const kiosk = await house.kiosk();
  const given = await kiosk.page.evaluate(async () => (await fetch('/texts/kiosk')).json());
  expect(given).toMatchObject({
    languages: office.languages,
    words: { pl: { kiosk: { take: 'Weź numer' } } },
  });
});
