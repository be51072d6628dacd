// What the menu offers depends on how somebody has signed in.

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Menu } from '../../counter/dialogs/Menu.tsx';
import { da } from '../../counter/sign-in/words/da.ts';
import { setLanguage } from '../../ui/language.ts';
import { morning, signedInAs, staffWith } from '../gallery/screens/counter-scenes.ts';

beforeEach(() => setLanguage('da'));
afterEach(cleanup);

function open(signsInBy: 'password' | 'provider'): HTMLElement | null {
  const told = morning(false);
  const view = told.view({ person: 'person:chief' });
  const { desk } = staffWith([view, told.place()]);
  const session = signedInAs('Anna Holm', 'clerk', { signsInBy });
  render(<Menu staff={{ session, desk }} signOut={async () => {}} view={view} />);
  return screen.queryByRole('button', { name: new RegExp(String(da.change)) });
}

test('R6 who signs in with a password can change it there', () => {
  expect(open('password')).not.toBeNull();
});

test('R6 who signs in at the provider has none to change', () => {
  expect(open('provider')).toBeNull();
});
