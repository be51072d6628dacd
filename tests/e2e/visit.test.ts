// One citizen's visit from the door to the exit, with every screen open side by side.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { text } from './people/clerk.ts';
import { say } from './people/supervisor.ts';

test('two errands: number, call, announcement, service at two counters, token, vote, result', async () => {
  const house = await openHouse();
  const [kiosk, display, tray, station, first, third] = await Promise.all([
    house.kiosk(),
    house.display(),
    house.tray(),
    house.voteStation(),
    house.clerk('1'),
    house.supervisor('3'),
  ]);
  await station.heading('noSurvey').waitFor();
  await house.isAccessible(kiosk, display, tray, station, first);

  // The supervisor asks how satisfied people are, and has tokens printed.
  await third.openSurveys();
  await third.startSurvey('Tilfredshed');
  await third.printTokens(12);
  await third.backToCounter('3');
  await station.heading('scan').waitFor();

  // Somebody comes for a passport, and has moved.
  await kiosk.speak('de');
  await kiosk.choose('Pass');
  await kiosk.press('addAnother');
  await kiosk.choose('Umzug');
  await kiosk.says('chosen', { n: 2 }).waitFor();
  await house.isAccessible(kiosk);
  const number = await kiosk.take();
  expect(number).toBe('A001');
  const address = await kiosk.code();
  expect(await tray.read(tray.tickets, 1)).toEqual([address]);
  await house.isAccessible(kiosk, tray);
  const phone = await house.phone(address, 'de');
  await phone.number(number).waitFor();
  await phone.says('next').waitFor();
  await display.strip('waiting', { n: 1 }).waitFor();
  await house.isAccessible(phone);

  // The clerk calls; the room sees and hears it.
  await first.callNext(number);
  await first.reason('earliest-due', { target: 20 }).waitFor();
  await first.visit.getByText(text('speaks', { language: 'tysk' })).waitFor();
  await display.calling(number, '1').waitFor();
  await phone.says('goTo', { counter: '1' }).waitFor();
  await expect.poll(() => display.asked).toEqual(['/speech/raadhus/1/da.wav', '/speech/raadhus/1/de.wav']);
  await house.isAccessible(first, display, phone);

  // A passport at counter 1, then on to counter 3.
  await first.step('start', 'started', number);
  await phone.says('nowServed').waitFor();
  await first.press('finish');
  await first.inDialog(text('restTitle', { services: 'Flytning' }), text('restSendOn'));
  await first.did('sent-on', number).waitFor();
  await third.callNext(number);
  await phone.says('goTo', { counter: '3' }).waitFor();
  await third.step('start', 'started', number);
  await house.isAccessible(third);
  await third.step('handed', 'errand-finished', number, 'handed');
  await phone.says('served').waitFor();
  await display.called(number, '3').waitFor();
  await display.row(number, '1').waitFor({ state: 'hidden' });

  // The citizen votes at the exit.
  const [token = '', typed = '', ...others] = await tray.read(tray.tokens, 12);
  await station.scan(token);
  await station.heading('question').waitFor();
  await house.isAccessible(station);
  await station.answer('dissatisfied');
  await station.heading('thanks').waitFor();

  // Ten others are served and get a token; nine vote, one of them at the station and the rest on their phones.
  const colleague = await house.colleague('admin', '4');
  for (let n = 0; n < 10; n += 1) await colleague.serve('vejledning', 'handed');
  await station.heading('scan').waitFor();
  await station.type(typed.slice(-16));
  await station.answer('neither');
  await station.heading('thanks').waitFor();
  const voter = await house.votePhone(others[0] ?? '');
  for (const address of others.slice(0, 8)) {
    await voter.follow(address);
    await voter.answer('satisfied');
    await voter.heading('thanks').waitFor();
  }
  await house.isAccessible(voter);

  // What they said.
  await third.openSurveys();
  await third.says('handedAndVoted', { served: 11, handed: 11, voted: 10 }).waitFor();
  await third.endSurvey('Tilfredshed');
  await third.rate({ rate: '90,9 %', votes: 10, handed: 11 }).waitFor();
  await expect
    .poll(() => third.shares())
    .toEqual([
      [say('answer-satisfied'), `80,0 % ${say('of', { count: 8, votes: 10 })}`],
      [say('answer-neither'), `10,0 % ${say('of', { count: 1, votes: 10 })}`],
      [say('answer-dissatisfied'), `10,0 % ${say('of', { count: 1, votes: 10 })}`],
    ]);
  await house.isAccessible(third);
  await station.heading('noSurvey').waitFor();
});
