// How people come in: the landing page, signing in, and a counter whose person is gone.

import { expect, test } from 'vitest';
import { da as kiosk } from '../../core/words/kiosk/da.ts';
import { de as german } from '../../core/words/landing/de.ts';
import { da as vote } from '../../core/words/vote/da.ts';
import { da as paper } from '../../kiosk/paper/words/da.ts';
import { openHouse } from './house.ts';
import { text as counter } from './people/clerk.ts';
import { text as display } from './people/display.ts';
import { Landing } from './people/landing.ts';

test('the landing page leads to each screen of each site, in the language of who reads it', async () => {
  const house = await openHouse();
  const landing = new Landing(await house.page('/'));
  await landing.heading('question').waitFor();
  await house.isAccessible(landing);

  for (const site of ['Aabenraa Rådhus', 'Bov']) {
    for (const [screen, title] of [
      ['kiosk', kiosk.title],
      ['displaySound', display('title', { site })],
      ['display', display('title', { site })],
      ['counter', counter('title')],
      ['vote', vote.title],
      ['paper', paper.title],
    ] as const) {
      await landing.link(site, screen).click();
      await expect.poll(() => landing.page.title()).toBe(title);
      await landing.page.goBack();
    }
  }
  await landing.page.getByRole('link', { name: 'Deutsch' }).click();
  await landing.page.getByRole('heading', { name: String(german.question) }).waitFor();
});

test('a wrong password is refused in a sentence, and the right one lets in', async () => {
  const house = await openHouse();
  const clerk = await house.staff();

  await clerk.signIn('clerk', 'demo2');
  await clerk.refusal('session/wrong').waitFor();
  await house.isAccessible(clerk);
  await clerk.signIn('clerk');
  await clerk.openCounter('2');
  await clerk.page.reload();
  await clerk.isFree();
});

test('L8: one counter each; a supervisor frees one whose person is gone, and its visit waits again', async () => {
  const house = await openHouse();
  const [clerk, supervisor] = await Promise.all([house.clerk('1'), house.supervisor('3')]);
  const { number } = await house.ticket('pas');
  await clerk.callNext(number);
  await clerk.page.close();

  await supervisor.openRoom();
  await house.isAccessible(supervisor);
  await supervisor.free('1');
  const again = await house.clerk('1');
  await again.callNext(number);
});
