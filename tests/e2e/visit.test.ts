// One citizen's visit from the door to the exit, with every screen open side by side.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('a citizen takes a number, is called, and served', async () => {
  const house = await openHouse();
  const [kiosk, display, tray, clerk] = await Promise.all([
    house.kiosk(),
    house.display(),
    house.tray(),
    house.clerk('1'),
  ]);

  await kiosk.choose('Pas');
  const number = await kiosk.take();
  expect(number).toBe('A001');
  await tray.tickets.waitFor();
  const address = await kiosk.code();
  expect(await tray.code(tray.tickets)).toBe(address);
  const phone = await house.phone(address ?? '');
  await phone.number(number).waitFor();
  expect(await clerk.callNext()).toBe(number);
  await display.call('Nu kaldes', number, '1').waitFor();
  await phone.says('Gå til skranke 1').waitFor();
  await clerk.step('Start betjening');
  await clerk.press('Afslut');
  await clerk.at('Ledig').waitFor();
  await display.call('Senest kaldt', number, '1').waitFor();
});
