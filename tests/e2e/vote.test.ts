// Tokens that do not count: each is refused kindly, and changes nothing.

import { test } from 'vitest';
import { openHouse } from './house.ts';

test('V4: a token that was used, is mistyped or of nobody counts nothing, at the station and on a phone', async () => {
  const house = await openHouse();
  const [supervisor, tray, station] = await Promise.all([
    house.supervisor('3'),
    house.tray(),
    house.voteStation(),
  ]);
  await supervisor.openSurveys();
  await supervisor.startSurvey('Tilfredshed');
  await supervisor.printTokens(2);
  const [used = '', fresh = ''] = await tray.read(tray.tokens, 2);
  await station.scan(used);
  await station.answer('satisfied');
  await station.heading('thanks').waitFor();
  await station.heading('scan').waitFor();

  await station.scan(used);
  await station.refusal('vote/spent').waitFor();
  await house.isAccessible(station);
  await station.heading('scan').waitFor();
  await station.type('0123456789ABCDEF');
  await station.fault('vote/mistyped').waitFor();
  await house.isAccessible(station);
  // A whole code whose check character fits, but that nobody printed.
  await station.scan('0000000000000000');
  await station.refusal('vote/unknown').waitFor();

  const phone = await house.votePhone(used);
  await phone.refusal('vote/spent').waitFor();
  await house.isAccessible(phone);
  await phone.follow(fresh);
  await phone.heading('question').waitFor();
  await house.isAccessible(phone);
  await supervisor.look('Tilfredshed');
  await supervisor.says('handedAndVoted', { handed: 0, voted: 1 }).waitFor();
});

test('A2 nobody answers, not even whether they are still there: the station asks the next one, and the token is as good as before', async () => {
  const house = await openHouse();
  const [supervisor, tray, station] = await Promise.all([
    house.supervisor('3'),
    house.tray(),
    house.voteStation({ clock: true }),
  ]);
  await supervisor.openSurveys();
  await supervisor.startSurvey('Tilfredshed');
  await supervisor.printTokens(2);
  const [token = ''] = await tray.read(tray.tokens, 2);

  await station.scan(token);
  await station.heading('question').waitFor();
  await station.page.clock.runFor(41_000);
  await station.heading('scan').waitFor();
  await station.scan(token);
  await station.answer('neither');
  await station.heading('thanks').waitFor();
});
