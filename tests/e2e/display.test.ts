// The waiting room: what is seen and heard there.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('S2: two calls at the same moment are announced one after the other, both in two languages', async () => {
  const house = await openHouse();
  const [display, first, third] = await Promise.all([
    house.display(),
    house.clerk('1'),
    house.supervisor('3'),
  ]);
  await house.ticket('pas');
  await house.ticket('flytning');
  await Promise.all([first.row('own', 'A001').waitFor(), third.row('own', 'A002').waitFor()]);

  await Promise.all([first.pressStep('call-next'), third.pressStep('call-next')]);
  const [number, counter, other, otherCounter] = await display.firstOf(['A001', '1'], ['A002', '3']);
  // The other one waits for its turn in the list, lit, so that nobody waits for it.
  await display.litRow(other, otherCounter).waitFor();
  await house.isAccessible(display);
  await display.calling(other, otherCounter).waitFor();
  await display.row(number, counter).waitFor();

  await expect
    .poll(() => display.asked.map((path) => path.replace('/speech/raadhus/', '')))
    .toEqual(['1/da.wav', '1/de.wav', '2/da.wav', '2/de.wav']);
});

test('S2: a call that was taken back before its turn is not announced', async () => {
  const house = await openHouse();
  const [display, first, third] = await Promise.all([
    house.display(),
    house.clerk('1'),
    house.supervisor('3'),
  ]);
  await house.ticket('pas');
  await house.ticket('flytning');
  await house.ticket('flytning');

  await first.callNext('A001');
  await display.calling('A001', '1').waitFor();
  await third.callNext('A002');
  await display.row('A002', '3').waitFor();
  await third.key('undo');
  await display.row('A002', '3').waitFor({ state: 'hidden' });
  await third.choose('own', 'A003', 'callThis');
  await display.calling('A003', '3').waitFor();
  expect(display.asked.filter((path) => path.includes('/2/'))).toEqual([]);
});

test('a display that is set up later shows the calls that still stand, and whoever sets it up hears that it works', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  await house.ticket('pas');
  await house.ticket('pas');
  await clerk.serve('A001');
  await clerk.callNext('A002');

  const display = await house.display();
  await display.calling('A002', '1').waitFor();
  await display.row('A001', '1').waitFor();
  expect(display.asked.filter((path) => path.includes('/1/'))).toEqual([]);
  await display.page.mouse.move(100, 100);
  await display.trySound();
  await expect.poll(() => display.asked).toContain('/speech/raadhus/test/da.wav');
  await house.isAccessible(display);
});
