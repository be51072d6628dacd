// The server is killed in the middle of everything and started again on the same folder: nothing that was acknowledged is
// lost, and every screen becomes right without a touch.

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('a room at work goes on after kill -9 where it was', async () => {
  const house = await openHouse();
  const [kiosk, display, first, third] = await Promise.all([
    house.kiosk(),
    house.display(),
    house.clerk('1'),
    house.supervisor('3'),
  ]);
  const served = await house.ticket('pas', 'koerekort');
  const called = await house.ticket('flytning');
  const waiting = await house.ticket('pas');
  const phone = await house.phone(waiting.url);
  await first.callNext(served.number);
  await first.step('start', 'started', served.number);
  await first.writeNote('Mangler billede');
  await third.callNext(called.number);
  await display.calling(called.number, '3').waitFor();
  await phone.says('next').waitFor();

  await house.crash();
  await Promise.all([
    kiosk.heading('offline').waitFor(),
    display.strip('offline').waitFor(),
    first.lost.waitFor(),
    phone.says('offline').waitFor(),
  ]);
  await house.isAccessible(kiosk, display, first, phone);
  await house.start();

  await Promise.all([
    kiosk.heading('ask').waitFor(),
    display.strip('offline').waitFor({ state: 'hidden' }),
    first.lost.waitFor({ state: 'hidden' }),
    phone.says('offline').waitFor({ state: 'hidden' }),
  ]);
  await display.calling(called.number, '3').waitFor();
  await first.at(served.number).waitFor();
  expect(await first.note()).toBe('Mangler billede');
  expect(await first.numbers('own')).toEqual([waiting.number]);
  await phone.says('next').waitFor();
  await first.step('go-on', 'went-on', served.number);
  await first.pressStep('finish-and-next');
  await first.at(waiting.number).waitFor();
  await phone.says('goTo', { counter: '1' }).waitFor();
  await third.step('start', 'started', called.number);
  await kiosk.choose('Pas');
  expect(await kiosk.take()).toBe('A004');
});

test('L7: a number that was taken while the server died is there once, if it was kept or not', async () => {
  const house = await openHouse();
  const [kept, unsent] = await Promise.all([house.cable(), house.cable()]);
  const [first, second, clerk] = await Promise.all([
    house.kiosk({ cable: kept }),
    house.kiosk({ cable: unsent }),
    house.clerk('1'),
  ]);
  await Promise.all([first.choose('Pas'), second.choose('Pas')]);

  kept.loseNextAnswer();
  await first.press('take');
  await clerk.row('own', 'A001').waitFor();
  unsent.pull();
  await second.press('take');
  await house.crashAndRestart();
  kept.plug();
  unsent.cut();
  unsent.plug();

  expect(await first.number()).toBe('A001');
  expect(await second.number()).toBe('A002');
  await expect.poll(() => clerk.numbers('own')).toEqual(['A001', 'A002']);
});

test('whatever was acknowledged before a kill -9 is there after it, three times over', async () => {
  const house = await openHouse();
  const acknowledged: { number: string; url: string }[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const taking = Array.from({ length: 40 }, () =>
      house.ticket('pas').then((ticket) => acknowledged.push(ticket)),
    );
    await Promise.any(taking);
    await house.crash();
    await Promise.allSettled(taking);
    await house.start();
  }

  const numbers = new Set(acknowledged.map(({ number }) => number));
  expect(numbers.size).toBe(acknowledged.length);
  const clerk = await house.clerk('1');
  await expect.poll(() => clerk.numbers('own')).toEqual(expect.arrayContaining([...numbers]));
});

test('V1, V4: a token that was handed and a vote that was counted before a kill -9 count once after it', async () => {
  const house = await openHouse();
  const cable = await house.cable();
  const [supervisor, tray, station] = await Promise.all([
    house.supervisor('3'),
    house.tray(),
    house.voteStation({ cable }),
  ]);
  await supervisor.openSurveys();
  await supervisor.startSurvey('Tilfredshed');
  await supervisor.printTokens(2);
  const [token = ''] = await tray.read(tray.tokens, 2);
  const colleague = await house.colleague('admin', '4');
  await colleague.serve('vejledning', 'handed');

  await station.scan(token);
  await station.heading('question').waitFor();
  cable.loseNextAnswer();
  await station.answer('satisfied');
  const counted = supervisor.says('handedAndVoted', { served: 1, handed: 1, voted: 1 });
  await expect
    .poll(async () => {
      await supervisor.look('Tilfredshed');
      return counted.isVisible();
    })
    .toBe(true);
  await house.crashAndRestart();
  cable.plug();
  await station.refusal('vote/spent').waitFor();
  await station.heading('scan').waitFor();
  await station.scan(token);
  await station.refusal('vote/spent').waitFor();

  await supervisor.page.reload();
  await supervisor.openSurveys();
  await counted.waitFor();
});
