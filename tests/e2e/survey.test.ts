// A survey that is over: beside one of the past that somebody enters, compared with it, and shown to the waiting room.

import { expect, test } from 'vitest';
import { da as displayWords } from '../../core/words/display/da.ts';
import { february } from '../support/february.ts';
import { openHouse } from './house.ts';
import { text as shown } from './people/display.ts';
import { say } from './people/supervisor.ts';

/** Made up, so that there is something to compare with. */
const spring = {
  name: 'Tilfredshed, foråret 2024',
  first: '2024-03-04',
  last: '2024-03-17',
  votes: 100,
  handed: 125,
  satisfied: 60,
  neither: 25,
  dissatisfied: 15,
};

test('V8 V9 V10: a survey of the past is entered, one of today is surely better, and the room is told while nobody is called', async () => {
  const house = await openHouse();
  const [supervisor, tray, display, colleague] = await Promise.all([
    house.supervisor('3'),
    house.tray(),
    house.display(),
    house.colleague('admin', '4'),
  ]);
  await supervisor.openSurveys();
  await supervisor.startSurvey('Ved udgangen');
  await supervisor.printTokens(12);
  const addresses = await tray.read(tray.tokens, 12);
  for (let n = 0; n < 13; n += 1) await colleague.serve('vejledning', 'handed');
  const voter = await house.votePhone(addresses[0] ?? '');
  for (const [i, address] of addresses.entries()) {
    await voter.follow(address);
    await voter.answer(i === 0 ? 'neither' : 'satisfied');
    await voter.heading('thanks').waitFor();
  }
  await supervisor.look('Ved udgangen');
  await supervisor.says('fewLeft', { site: 'Aabenraa Rådhus', n: 0 }).waitFor();
  await supervisor.endSurvey('Ved udgangen');
  await supervisor.rate({ rate: '92,3 %', votes: 12, handed: 13 }).waitFor();

  // February 2023: what nobody knows any more is left empty, and nothing is worked out from it.
  const { name, first, last, votes, source } = february;
  await supervisor.enterPast({ name, first, last, votes, source });
  await supervisor.says('answersUnknown').waitFor();
  await supervisor.says('noRate', { votes: 579 }).waitFor();
  await house.isAccessible(supervisor);
  await supervisor.enterPast(spring);
  await supervisor.rate({ rate: '80,0 %', votes: 100, handed: 125 }).waitFor();

  await supervisor.compareWith(spring.name);
  await supervisor.says('verdict-higher', { from: '60,0\u00a0%', to: '91,7\u00a0%' }).waitFor();
  await house.isAccessible(supervisor);
  await supervisor.compareWith(name);
  await supervisor.says('cannotCompare', { names: name }).waitFor();

  // The room is told, but not while somebody is to come.
  await supervisor.look('Ved udgangen');
  await supervisor.page.getByLabel(say('showOnDisplays')).check();
  const told = display.page.getByText(shown('surveyVotedOf', { votes: 12, handed: 13 }));
  await told.waitFor();
  await house.isAccessible(display);
  const poster = await house.page(
    (await supervisor.page.getByRole('link', { name: say('printPoster') }).getAttribute('href')) ?? '',
  );
  await poster.getByRole('heading', { name: displayWords.surveySaid }).waitFor();
  const { number } = await house.ticket('vejledning');
  await colleague.do('call-next');
  await display.calling(number, '4').waitFor();
  await expect.poll(() => told.isVisible()).toBe(false);

  await supervisor.page.getByLabel(say('showOnDisplays')).uncheck();
  await expect.poll(async () => (await poster.reload())?.status()).toBe(404);
});
