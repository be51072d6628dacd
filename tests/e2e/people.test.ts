// Somebody new who works at one site: added by an administrator, with a password of their own, and one day gone.

import { expect, test } from 'vitest';
import { da, type SignInWords } from '../../counter/sign-in/words/da.ts';
import { openHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { type Clerk, text } from './people/clerk.ts';
import { speaking } from './people/words.ts';

const say = speaking<SignInWords>(da);

async function choosePassword({ page }: Clerk, given: string, fresh: string, again = fresh): Promise<void> {
  await page.getByLabel(say('oldGiven')).fill(given);
  await page.getByLabel(say('fresh'), { exact: true }).fill(fresh);
  await page.getByLabel(say('again')).fill(again);
  await page.getByRole('button', { name: say('save') }).click();
}

test('R2 R3 R4 a clerk of Bov alone chooses a password, works in Bov and nowhere else, and is out at once when removed', async () => {
  const house = await openHouse();
  const administrator = new Administrator((await house.staff()).page);
  await administrator.signIn('admin');
  await administrator.openPeople();
  const given = await administrator.addClerk('Karin Bovsen', 'Bov');
  await house.isAccessible(administrator);

  const clerk = await house.staff();
  await clerk.signIn('Karin Bovsen', given);
  await clerk.page.getByRole('heading', { name: say('choose') }).waitFor();
  await house.isAccessible(clerk);
  await choosePassword(clerk, given, 'fire grønne både', 'fire grønne biler');
  await clerk.page.getByText(say('differ')).waitFor();
  await choosePassword(clerk, given, 'fire grønne både');

  // The address was that of Rådhus, where she does not work.
  await clerk.page.getByRole('heading', { name: say('notHere') }).waitFor();
  await house.isAccessible(clerk);
  expect(await clerk.page.getByRole('button', { name: 'Aabenraa Rådhus' }).count()).toBe(0);
  await clerk.page.getByRole('button', { name: 'Bov', exact: true }).click();
  await clerk.openCounter('1');
  expect(new URL(clerk.page.url()).searchParams.get('site')).toBe('bov');

  await administrator.removePerson('Karin Bovsen');
  await clerk.page.getByLabel(text('password')).waitFor();
  await clerk.signIn('Karin Bovsen', 'fire grønne både');
  await clerk.page.getByRole('alert').getByText(/\S/).waitFor();
});
