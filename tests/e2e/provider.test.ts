// Staff sign in at the municipality's own provider: on its pages, back to the counter, with the role that it gives.

import { expect, test } from 'vitest';
import { aProvider } from '../support/provider.ts';
import { openHouse } from './house.ts';
import { Administrator } from './people/administrator.ts';
import { type Clerk, text } from './people/clerk.ts';

const name = 'Kommunens login';
const roles = {
  'desk-clerks': { role: 'clerk', sites: ['raadhus'] },
  'desk-leaders': { role: 'supervisor' },
};

async function signInThere({ page }: Clerk, who: string): Promise<void> {
  await page.getByRole('link', { name: text('signInAt', { provider: name }) }).click();
  await page.getByPlaceholder('Enter any login').fill(who);
  await page.getByPlaceholder('and password').fill('theirs');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

test('R6 R7 sign in there, open a counter; with another role the next time; without one or without the provider not', async () => {
  const provider = await aProvider();
  const house = await openHouse(undefined, provider.environment(roles));
  provider.serve(house.url);
  provider.people.set('anna', { name: 'Anna Højgård', roles: ['desk-clerks'] });

  const anna = await house.staff();
  await house.isAccessible(anna);
  await signInThere(anna, 'anna');
  await anna.openCounter('1');
  expect(anna.page.url()).toBe(`${house.url}/counter?site=raadhus`);
  expect(await anna.page.evaluate(() => document.cookie)).toBe('');
  expect(await anna.page.getByRole('button', { name: text('page-room') }).count()).toBe(0);
  await anna.page.reload();
  await anna.isFree();

  const administrator = new Administrator((await house.staff()).page);
  await administrator.signIn('admin');
  await administrator.openPeople();
  const row = administrator.page.getByRole('row', { name: 'Anna Højgård' });
  await row.getByText('logger ind med login-tjenesten').waitFor();
  await house.isAccessible(administrator);

  provider.people.set('anna', { name: 'Anna Højgård', roles: ['desk-leaders'] });
  const leader = await house.staff();
  await signInThere(leader, 'anna');
  await leader.page.getByRole('button', { name: text('page-room') }).waitFor();
  // Where she was a clerk, she is signed out.
  await anna.page.getByLabel(text('password')).waitFor();

  provider.people.set('bo', { name: 'Bo', roles: [] });
  const bo = await house.staff();
  await signInThere(bo, 'bo');
  await bo.page.getByRole('alert').getByText('Du har ingen rolle').waitFor();
  expect(bo.page.url()).toBe(`${house.url}/counter?site=raadhus`);
  await house.isAccessible(bo);

  await provider.stop();
  await bo.page.getByRole('link', { name: text('signInAt', { provider: name }) }).click();
  await bo.page.getByRole('alert').getByText('Login-tjenesten svarer ikke').waitFor();
  await bo.signIn('clerk');
  await bo.openCounter('2');
});
