// A supervisor walks about with a phone: sees waits grow, has a counter help, tells the room, stops one service for a while.

import { expect, test } from 'vitest';
import { da as kiosk } from '../../core/words/kiosk/da.ts';
import { openHouse } from './house.ts';
import { room } from './people/supervisor.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('Q4 O2 L11 a supervisor on a phone has counter 3 help with passports, tells the room, stops a service and allows it again', async () => {
  const house = await openHouse();
  const supervisor = await house.supervisor('2', phone);
  const [clerk, display, stand] = await Promise.all([house.clerk('3'), house.display(), house.kiosk()]);
  await house.ticket('pas');
  await house.ticket('pas');
  await clerk.row('others', 'A002').waitFor();

  await supervisor.openRoom();
  await supervisor
    .waits('Pas')
    .getByText(room('waiting', { n: 2 }))
    .waitFor();
  await supervisor.page.getByText(room('outlookUnknown')).waitFor();
  await house.isAccessible(supervisor);

  await supervisor.letHelp('3', 'Pas');
  // The clerk sees at once who is in the list now, that it was changed, and why.
  await clerk.row('helps', 'A001').waitFor();
  await clerk.page.getByText(room('nowHelps', { services: 'Pas' })).waitFor();
  await clerk.page.getByText(room('because-many-wait')).waitFor();
  await house.isAccessible(clerk);
  await clerk.page.getByRole('button', { name: room('seen') }).click();
  await expect.poll(() => clerk.page.getByText(room('nowHelps', { services: 'Pas' })).count()).toBe(0);
  await clerk.callNext('A001');

  await supervisor.writeMessage('Elevatoren er i stykker.', 'everywhere');
  await Promise.all([
    display.page.getByText('Elevatoren er i stykker.').waitFor(),
    stand.page.getByText('Elevatoren er i stykker.').waitFor(),
  ]);
  await house.isAccessible(display, stand);
  await supervisor.takeDownMessage('Elevatoren er i stykker.');
  await display.page.getByText('Elevatoren er i stykker.').waitFor({ state: 'hidden' });

  await supervisor.stopTakingFor('Pas');
  await stand.page.getByText(kiosk.stoppedNow).waitFor();
  await supervisor.allowTakingFor('Pas');
  await stand.page.getByText(kiosk.stoppedNow).waitFor({ state: 'hidden' });
});

test('a supervisor has a display make itself heard', async () => {
  const house = await openHouse();
  const [supervisor, display] = await Promise.all([house.supervisor('2'), house.display()]);
  await supervisor.openRoom();
  await supervisor.page.getByRole('button', { name: /Prøv lyden på/ }).click();
  await expect.poll(() => display.asked).toContain('/speech/raadhus/test/da.wav');
});
