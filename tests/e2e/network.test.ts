// The network fails in the middle: nothing happens twice, no screen pretends, and all become right without a touch.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('L7: a finger that taps twice gets one number', async () => {
  const house = await openHouse();
  const [kiosk, clerk] = await Promise.all([house.kiosk(), house.clerk('1')]);

  await kiosk.choose('Pas');
  await kiosk.tapTwice('take');

  expect(await kiosk.number()).toBe('A001');
  await clerk.row('own', 'A001').waitFor();
  await kiosk.press('done');
  await kiosk.choose('MitID');
  expect(await kiosk.take()).toBe('A002');
  await expect.poll(() => clerk.numbers('own')).toEqual(['A002', 'A001']);
});

test('L7: a number whose answer was lost on the way is the same number when the connection is back', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const [kiosk, clerk] = await Promise.all([house.kiosk({ cable }), house.clerk('1')]);

  await kiosk.choose('Pas');
  cable.loseNextAnswer();
  await kiosk.press('take');
  await clerk.row('own', 'A001').waitFor();
  await kiosk.heading('slow').waitFor();
  await house.isAccessible(kiosk);
  cable.plug();

  expect(await kiosk.number()).toBe('A001');
  expect(await clerk.numbers('own')).toEqual(['A001']);
});

test('L7: a call whose answer was lost on the way is one call', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const [clerk, display] = await Promise.all([house.clerk('1', { cable }), house.display()]);
  await house.ticket('pas');
  await house.ticket('pas');
  await clerk.row('own', 'A002').waitFor();

  cable.loseNextAnswer();
  await clerk.pressStep('call-next');
  await display.calling('A001', '1').waitFor();
  await clerk.lost.waitFor();
  await house.isAccessible(clerk);
  cable.plug();

  await clerk.did('called', 'A001').waitFor();
  await clerk.at('A001').waitFor();
  expect(await clerk.numbers('own')).toEqual(['A002']);
  await clerk.step('start', 'started', 'A001');
});

test('S1: a display without a connection says so and how old it is, keeps the last calls, and catches up by itself', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const [clerk, display] = await Promise.all([house.clerk('1'), house.display({ cable })]);
  await house.ticket('pas');
  await house.ticket('pas');
  await clerk.callNext('A001');
  await display.calling('A001', '1').waitFor();

  cable.pull();
  await display.strip('offline').waitFor();
  await display.age.waitFor();
  // Who is to come now is not known any more.
  await display.called('A001', '1').waitFor();
  await display.strip('nobodyWaiting').waitFor({ state: 'hidden' });
  await house.isAccessible(display);
  await clerk.step('start', 'started', 'A001');
  await clerk.press('finish', 'errand-finished', 'A001');
  await clerk.callNext('A002');
  cable.plug();

  await display.calling('A002', '1').waitFor();
  await display.row('A001', '1').waitFor();
  await display.strip('offline').waitFor({ state: 'hidden' });
});

test('S1: a display that slept for an hour shows what is so when it wakes, though its old connection still seems to be there', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const [clerk, display] = await Promise.all([house.clerk('1'), house.display({ cable, clock: true })]);
  await house.ticket('pas');
  await house.ticket('pas');
  await clerk.callNext('A001');
  await display.calling('A001', '1').waitFor();

  await display.sleep();
  cable.abandon();
  await clerk.step('start', 'started', 'A001');
  await clerk.press('finish', 'errand-finished', 'A001');
  await clerk.callNext('A002');
  await display.wake(60);

  await display.calling('A002', '1').waitFor();
  await display.strip('offline').waitFor({ state: 'hidden' });
});

test('a phone without a connection says so, and shows the call when it is back', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  const { url, number } = await house.ticket('pas');
  const phone = await house.phone(url);
  await phone.says('next').waitFor();

  await phone.page.context().setOffline(true);
  house.network.cut();
  await phone.says('offline').waitFor();
  await house.isAccessible(phone);
  await clerk.callNext(number);
  await phone.page.context().setOffline(false);

  await phone.says('goTo', { counter: '1' }).waitFor();
  await phone.says('offline').waitFor({ state: 'hidden' });
});

test('a kiosk without a connection sends people to the staff, in every language, until it is back', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const kiosk = await house.kiosk({ cable });
  await kiosk.heading('ask').waitFor();

  cable.pull();
  await kiosk.heading('offline').waitFor();
  await kiosk.page.getByRole('heading', { level: 2 }).nth(1).waitFor();
  await house.isAccessible(kiosk);
  cable.plug();

  await kiosk.heading('ask').waitFor();
  await kiosk.choose('Pas');
  expect(await kiosk.take()).toBe('A001');
});

test('pages that are loaded again in the middle show what is so', async () => {
  const house = await openHouse();
  const [clerk, display, kiosk] = await Promise.all([house.clerk('1'), house.display(), house.kiosk()]);
  const { url, number } = await house.ticket('pas', 'koerekort');
  const phone = await house.phone(url);
  await clerk.callNext(number);
  await display.calling(number, '1').waitFor();

  await Promise.all([clerk, display, phone].map(({ page }) => page.reload()));
  await clerk.at(number).waitFor();
  await display.calling(number, '1').waitFor();
  await phone.says('goTo', { counter: '1' }).waitFor();

  await clerk.step('start', 'started', number);
  await clerk.page.reload();
  await clerk.press('finish');
  await clerk.page.reload();
  await clerk.step('go-on', 'went-on', number);
  await display.page.reload();
  await display.called(number, '1').waitFor();

  await kiosk.choose('Pas');
  await kiosk.page.reload();
  await kiosk.heading('ask').waitFor();
  await kiosk.choose('MitID');
  expect(await kiosk.take()).toBe('A002');
});
