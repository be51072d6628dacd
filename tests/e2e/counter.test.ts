// What clerks do at their counters, with the mouse and with keys, and what the room and the citizen see of it.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { text } from './people/clerk.ts';

test('L4: called again three times, a no-show, and back at the old place, all by keys', async () => {
  const house = await openHouse();
  const [clerk, display] = await Promise.all([house.clerk('1'), house.display()]);
  const { number, url } = await house.ticket('pas');
  await house.ticket('pas');
  const phone = await house.phone(url);

  await clerk.row('own', 'A002').waitFor();
  await clerk.keyStep('called', number);
  for (const n of [2, 1]) {
    await clerk.key('recall');
    await clerk.recallsLeft(n).waitFor();
  }
  await clerk.key('recall');
  await clerk.stepNamed('no-show').waitFor();
  await clerk.keyStep('no-show', number);
  await phone.says('noShow').waitFor();
  await display.called(number, '1').waitFor();
  await house.isAccessible(clerk, phone);

  await clerk
    .row('noShows', number)
    .getByRole('button', { name: text('takeBack') })
    .click();
  await clerk.did('taken-back', number).waitFor();
  expect(await clerk.numbers('own')).toEqual([number, 'A002']);
  await phone.says('next').waitFor();
});

test('Q6: who was put back is called by another counter meanwhile', async () => {
  const house = await openHouse();
  const [first, second] = await Promise.all([house.clerk('1'), house.supervisor('2')]);
  await house.ticket('pas');
  await house.ticket('pas');

  await first.callNext('A001');
  await first.press('put-back', 'put-back', 'A001');
  expect(await first.numbers('own')).toEqual(['A001', 'A002']);
  await first.callNext('A002');
  await second.callNext('A001');
});

test('a parked visit comes back to its counter, while another was served', async () => {
  const house = await openHouse();
  const [clerk, display] = await Promise.all([house.clerk('1'), house.display()]);
  const { number, url } = await house.ticket('pas');
  await house.ticket('pas');
  const phone = await house.phone(url);

  await clerk.callNext(number);
  await clerk.key('start', 'started', number);
  await clerk.key('park', 'parked', number);
  await phone.says('parked').waitFor();
  await house.isAccessible(clerk, phone);
  await clerk.serve('A002');
  await clerk
    .row('parked', number)
    .getByRole('button', { name: text('resume') })
    .click();

  await clerk.did('resumed', number).waitFor();
  await clerk.reason('resumed').waitFor();
  await display.calling(number, '1').waitFor();
  await phone.says('goTo', { counter: '1' }).waitFor();
});

test('L10, P1: a visit goes on to another service and back to one counter, its note with it; a CPR number stays out', async () => {
  const house = await openHouse();
  const [first, third] = await Promise.all([house.clerk('1'), house.supervisor('3')]);
  const { number } = await house.ticket('pas');

  await first.callNext(number);
  await first.key('start', 'started', number);
  await first.key('note');
  await first.page.keyboard.type('CPR 010203-1234');
  await first.page.keyboard.press('Enter');
  await first.refusal('note/cpr').waitFor();
  await house.isAccessible(first);
  await first.writeNote('Mangler billede');
  await first.key('transfer');
  await house.isAccessible(first);
  await first.pick('flyt');
  await first.did('transferred', number).waitFor();

  await third.row('own', number).getByText(text('hasNote')).waitFor();
  await third.callNext(number);
  expect(await third.note()).toBe('Mangler billede');
  await third.step('start', 'started', number);
  await third.press('transfer');
  await third.inDialog(text('transferTitle', { number }), text('counter', { label: '1' }));
  await third.did('sent-to-counter', number).waitFor();
  await first.callNext(number);
  await first.reason('sent-here').waitFor();
});

test('L5: several errands under one number, one more added, the last of them elsewhere', async () => {
  const house = await openHouse();
  const [first, third, kiosk] = await Promise.all([house.clerk('1'), house.supervisor('3'), house.kiosk()]);
  await kiosk.choose('Pas');
  await kiosk.press('addAnother');
  await kiosk.choose('Kørekort');
  await kiosk.press('addAnother');
  await kiosk.choose('Pension og tillæg');
  await kiosk.choose('Begravelse');
  await house.isAccessible(kiosk);
  const number = await kiosk.take();

  await first.callNext(number);
  await first.step('start', 'started', number);
  await first.key('add-errand');
  await first.pick('mitid');
  await first.did('errand-added', number).waitFor();
  expect(await first.errands()).toEqual([
    'Pas (i gang)',
    'Kørekort (mangler)',
    'Begravelse (mangler)',
    'MitID (mangler)',
  ]);
  await first.step('go-on', 'went-on', number);
  await first.pressStep('go-on');
  // MitID should wait less long than a driving licence, so it came before.
  await expect
    .poll(() => first.errands())
    .toEqual(['Pas (afsluttet)', 'Kørekort (i gang)', 'Begravelse (mangler)', 'MitID (afsluttet)']);
  await first.press('finish');
  await first.inDialog(text('restTitle', { services: 'Begravelse' }), text('restSendOn'));
  await first.did('sent-on', number).waitFor();
  await first.isFree();

  await third.callNext(number);
  expect(await third.errands()).toContain('Begravelse (i gang)');
  await third.step('start', 'started', number);
  await third.press('finish', 'errand-finished', number);
});

test('L6: a call taken back leaves the display; what somebody acted on since is not taken back', async () => {
  const house = await openHouse();
  const [first, third, display] = await Promise.all([
    house.clerk('1'),
    house.supervisor('3'),
    house.display(),
  ]);
  const { number } = await house.ticket('pas');

  await first.callNext(number);
  await display.calling(number, '1').waitFor();
  await first.key('undo');
  await display.heading('quiet').waitFor();
  await first.isFree();
  expect(await first.numbers('own')).toEqual([number]);

  await first.callNext(number);
  await first.step('start', 'started', number);
  await first.press('transfer');
  await first.pick('flytning');
  await first.did('transferred', number).waitFor();
  await first.undoButton.waitFor();
  await third.callNext(number);
  await first.undoButton.waitFor({ state: 'hidden' });
});

test('L3: two counters that call at the same moment get two visits', async () => {
  const house = await openHouse();
  const [first, second] = await Promise.all([house.clerk('1'), house.supervisor('2')]);
  await house.ticket('pas');
  await house.ticket('pas');
  await Promise.all([first.row('own', 'A002').waitFor(), second.row('own', 'A002').waitFor()]);

  await Promise.all([first.pressStep('call-next'), second.pressStep('call-next')]);

  expect([await first.number(), await second.number()].sort()).toEqual(['A001', 'A002']);
});

test('a number chosen from the list, another put first, a third cancelled for somebody who left', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  for (let n = 0; n < 3; n += 1) await house.ticket('pas');
  const { url } = await house.ticket('pas');
  const phone = await house.phone(url);

  await clerk.row('own', 'A002').getByRole('button').click();
  await house.isAccessible(clerk);
  await clerk.inDialog('A002', text('callThis'));
  await clerk.reason('chosen-by-staff').waitFor();
  await clerk.choose('own', 'A003', 'putFirst');
  await clerk.did('put-first', 'A003').waitFor();
  expect(await clerk.numbers('own')).toEqual(['A003', 'A001', 'A004']);
  await clerk.choose('own', 'A004', 'cancelThis');
  await clerk.inDialog(text('cancelTitle', { number: 'A004' }), text('cancel-cancelled-by-citizen'));
  await clerk.did('ended', 'A004').waitFor();
  await phone.says('left').waitFor();
});

test('L8: served without a ticket, a number given by hand, a pause, and the end of the day at the counter', async () => {
  const house = await openHouse();
  const [clerk, tray] = await Promise.all([house.clerk('1'), house.tray()]);

  await clerk.key('without-ticket');
  await clerk.pick('mitid');
  await clerk.did('served-without-ticket').waitFor();
  await clerk.key('finish', 'errand-finished', text('theVisit'));

  await clerk.key('take-ticket');
  const giving = clerk.dialog(text('takeTitle'));
  await giving.getByRole('button', { name: 'Pas', exact: true }).click();
  await house.isAccessible(clerk);
  await clerk.inDialog(text('takeTitle'), text('takeNow'));
  await clerk.dialog(text('takenTitle')).getByText('A001').waitFor();
  await tray.tickets.waitFor();
  await clerk.page.keyboard.press('Escape');

  await clerk.key('pause');
  await clerk.at(text('paused')).waitFor();
  await house.isAccessible(clerk);
  await clerk.pressStep('continue');
  await clerk.isFree();
  await clerk.key('close');
  await clerk.page.getByRole('heading', { name: text('chooseCounter') }).waitFor();
  await house.isAccessible(clerk);
});

test('L9: help that was asked for stays on until somebody takes it on', async () => {
  const house = await openHouse();
  const [first, third, kiosk] = await Promise.all([house.clerk('1'), house.supervisor('3'), house.kiosk()]);

  await kiosk.press('help');
  await kiosk.says('helpCalledHint').waitFor();
  await first.key('help');
  await Promise.all([first.helpFrom('kiosk-1').waitFor(), third.helpFrom('1').waitFor()]);
  await house.isAccessible(kiosk, third);
  await third.takeHelp('kiosk-1');
  await kiosk.says('helpCalledHint').waitFor({ state: 'hidden' });
  await third.takeHelp('1');
  await expect.poll(() => third.page.getByText(text('takeHelp')).count()).toBe(0);
});

test('keys are letters while somebody writes, and nothing when they are switched off', async () => {
  const house = await openHouse();
  const clerk = await house.clerk('1');
  const { number } = await house.ticket('pas');
  await clerk.callNext(number);

  await clerk.writeNote('tale pauseknap');
  await clerk.at(number).waitFor();
  expect(await clerk.note()).toBe('tale pauseknap');
  await clerk.key('keys');
  const keys = clerk.dialog(text('keysTitle'));
  await house.isAccessible(clerk);
  await keys.getByRole('checkbox', { name: text('keysOn') }).uncheck();
  await clerk.page.keyboard.press('Escape');
  await clerk.key('start');
  await clerk.step('start', 'started', number);
});
