// Citizens before the kiosk, also those whose way is not the usual one.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { addDays, localTime } from '../../core/time.ts';
import { da as pairing } from '../../ui/pairing/words/da.ts';
import { openHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { text } from './people/clerk.ts';

test('whoever goes away is asked whether they are still there; then the kiosk begins anew', async () => {
  const house = await openHouse();
  const kiosk = await house.kiosk({ clock: true });
  await kiosk.speak('de');
  await kiosk.press('text');
  await kiosk.choose('Pass');
  await kiosk.says('chosen', { n: 1 }).waitFor();

  await kiosk.leaveAlone(45);
  await kiosk.sees(kiosk.stillThere);
  await kiosk.press('stillHere');
  await kiosk.stillThere.waitFor({ state: 'hidden' });
  await kiosk.says('chosen', { n: 1 }).waitFor();

  await kiosk.leaveAlone(66);
  await kiosk.sees(kiosk.inDanish('ask'));
  await kiosk.speak('da');
  await kiosk.choose('Pas');
  expect(await kiosk.take()).toBe('A001');
});

test('S4: without paper the number stays until the citizen has it; staff see it, and print it again', async () => {
  const house = await openHouse();
  const [kiosk, tray, clerk] = await Promise.all([house.kiosk(), house.tray(), house.clerk('1')]);

  await tray.runOutOfPaper(true);
  await kiosk.choose('Pas');
  await kiosk.says('noPaper').waitFor();
  await house.isAccessible(kiosk, tray);
  const number = await kiosk.take();
  await kiosk.says('noSlip').waitFor();
  const phone = await house.phone(await kiosk.code());
  await phone.number(number).waitFor();
  await house.isAccessible(kiosk, clerk);
  await clerk.row('own', number).getByText(text('noSlip')).waitFor();
  await kiosk.press('haveNumber');
  await kiosk.heading('ask').waitFor();
  await clerk.row('own', number).getByText(text('noSlip')).waitFor({ state: 'hidden' });

  await tray.runOutOfPaper(false);
  await clerk.callNext(number);
  await clerk.key('reprint');
  await tray.tickets.waitFor();
});

test('everyday words find a service, and nothing keeps somebody from giving the place up', async () => {
  const house = await openHouse();
  const [kiosk, clerk] = await Promise.all([house.kiosk(), house.clerk('1')]);

  await kiosk.press('search');
  await house.isAccessible(kiosk);
  await kiosk.page.getByRole('textbox').fill('rejse');
  await kiosk.choose('Pas');
  await kiosk.press('contrast');
  await kiosk.press('reach');
  await house.isAccessible(kiosk);
  const number = await kiosk.take();
  await clerk.row('own', number).waitFor();
  await kiosk.press('leave');
  await house.isAccessible(kiosk);
  await kiosk.press('leaveYes');
  await kiosk.heading('left').waitFor();
  await clerk.row('own', number).waitFor({ state: 'hidden' });
  await kiosk.heading('ask').waitFor();
});

test('O2: a supervisor stops the numbers; who has one is served', async () => {
  const house = await openHouse();
  const [kiosk, display, supervisor] = await Promise.all([
    house.kiosk(),
    house.display(),
    house.supervisor('1'),
  ]);
  const { number } = await house.ticket('pas');

  await supervisor.stopTaking();
  await kiosk.heading('stopped').waitFor();
  await display.strip('stopped').waitFor();
  await house.isAccessible(kiosk, supervisor);
  await supervisor.backToCounter('1');
  await supervisor.serve(number);
  await display.heading('stopped').waitFor();
  await house.isAccessible(display);
  await supervisor.allowTaking();
  await kiosk.heading('ask').waitFor();
  await display.called(number, '1').waitFor();
});

test('O1: a closed office of its own says when it opens, on screens that its administrator has set up', async () => {
  const office = structuredClone(exampleOffice);
  const opens = addDays(localTime(Date.now(), 'Europe/Copenhagen').date, 2);
  for (const site of office.sites) {
    site.hours = { week: {}, exceptions: { [opens]: [{ from: '10:00', to: '14:00' }] } };
  }
  const house = await openHouse(office);
  const notYet = await house.kiosk();
  await notYet.page.getByRole('heading', { name: pairing.title }).waitFor();

  const { page } = await house.staff();
  const administrator = new Administrator(page);
  await administrator.signIn('admin', house.firstPassword);
  await administrator.openPeople();
  const forKiosk = await administrator.makeKey('Standeren i forhallen', 'kiosk');
  await house.isAccessible(administrator);
  const forDisplay = await administrator.makeKey('Skærmen i venterummet', 'display');

  await notYet.page.goto(`${house.url}/kiosk?site=raadhus#key=${forKiosk}`);
  await notYet.page.reload();
  await notYet.heading('closed').waitFor();
  await notYet.says('closedUntil', { time: '10.00' }).waitFor();
  const display = await house.display({ key: forDisplay });
  await display.heading('closed').waitFor();
  await house.isAccessible(notYet, display);
});
