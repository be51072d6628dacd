// A ticket on the citizen's own phone.

import { test } from 'vitest';
import { openHouse } from './house.ts';

test('without a script the page tells the same and renews itself', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  const { number, url } = await house.ticket('pas');
  const phone = await house.phone(url, 'da', { javaScriptEnabled: false });

  await phone.number(number).waitFor();
  await phone.says('next').waitFor();
  await clerk.callNext(number);
  await phone.says('goTo', { counter: '1' }).waitFor();
});

test('without a script a place can be given up, after being asked', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  const { number, url } = await house.ticket('pas');
  const phone = await house.phone(url, 'da', { javaScriptEnabled: false });
  await clerk.row('own', number).waitFor();

  await phone.press('leave');
  await phone.says('leaveSure').waitFor();
  await phone.press('leaveYes');
  await phone.says('left').waitFor();
  await clerk.row('own', number).waitFor({ state: 'hidden' });
});

test('an address that leads to no ticket says what to do', async () => {
  const house = await openHouse();
  const phone = await house.phone(`${house.url}/t/gammelt-nummer`);

  await phone.heading('unknown').waitFor();
  await house.isAccessible(phone);
});

test('a phone that looked away knows its place, and rings when it is called', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  await house.ticket('pas');
  const { number, url } = await house.ticket('pas');
  const phone = await house.phone(url);

  await phone.says('before', { n: 1 }).waitFor();
  await phone.press('alert');
  await clerk.serve('A001');
  await phone.says('next').waitFor();
  await clerk.callNext(number);
  await phone.says('goTo', { counter: '1' }).waitFor();
  await house.isAccessible(phone);
});
