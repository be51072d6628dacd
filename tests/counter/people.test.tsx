// The administrator's page of people: where they work, and a password that is told once (R2, R3).

import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PeoplePage } from '../../counter/people/PeoplePage.tsx';
import { createPeople } from '../../counter/people/people.ts';
import { en } from '../../counter/people/words/en.ts';
import type { Api } from '../../ui/api.ts';
import { setLanguage } from '../../ui/language.ts';
import { settled } from './at-work.ts';

const given = 'blackbird-harbour-71';
const sites = [
  { id: 'raadhus', name: 'Town Hall' },
  { id: 'bov', name: 'Bov' },
];
const anna = {
  id: 'anna',
  name: 'Anna',
  role: 'clerk',
  sites: 'all',
  mustChange: false,
  signsInBy: 'password',
};

let asked: { path: string; body: unknown }[];

beforeEach(async () => {
  setLanguage('en');
  asked = [];
  const answers: Record<string, unknown> = { '/people': [anna], '/keys': [], '/sites': sites };
  const tell = async <Body,>(path: string, body: unknown, answer: unknown) => {
    asked.push({ path, body });
    return { ok: true as const, body: answer as Body };
  };
  const api: Api = {
    get: async <Body,>(path: string) => ({ ok: true as const, body: answers[path] as Body }),
    post: (path, body) => tell(path, body, { password: given }),
    put: (path, body) => tell(path, body, anna),
    remove: (path) => tell(path, undefined, undefined),
    file: (path) => tell(path, undefined, undefined),
  };
  render(<PeoplePage people={createPeople(api)} />);
  await act(settled);
});

afterEach(cleanup);

const press = (name: string, within_ = screen as Pick<typeof screen, 'getByRole'>) =>
  act(async () => {
    within_.getByRole('button', { name }).click();
    await settled();
  });

test('R2 R3 somebody is added for one site, and the password that was made is told once', async () => {
  const form = screen.getByRole('heading', { name: en.addPerson as string }).closest('form') as HTMLElement;
  const fields = within(form);
  fireEvent.input(fields.getByLabelText(en.name as string), { target: { value: ' Bo ' } });
  await act(() => fields.getByLabelText(en['sites-some'] as string).click());
  expect((fields.getByLabelText('Bov') as HTMLInputElement).required).toBe(true);
  await act(() => fields.getByLabelText('Bov').click());
  expect((fields.getByLabelText('Town Hall') as HTMLInputElement).required).toBe(false);
  await act(async () => {
    fireEvent.submit(form);
    await settled();
  });
  expect(asked).toEqual([{ path: '/people', body: { name: 'Bo', role: 'clerk', sites: ['bov'] } }]);
  expect(screen.getByDisplayValue(given)).toBeTruthy();
  await press(en.toldKept as string);
  expect(screen.queryByDisplayValue(given)).toBeNull();
});

test('R2 an administrator is asked for no sites', async () => {
  const form = screen.getByRole('heading', { name: en.addPerson as string }).closest('form') as HTMLElement;
  const role = within(form).getByLabelText(en.role as string);
  await act(() => void fireEvent.change(role, { target: { value: 'administrator' } }));
  expect(within(form).queryByText(en['sites-some'] as string)).toBeNull();
});

test('R3 a new password is asked about once more, then told', async () => {
  await press('Change Anna');
  await press(en.newPassword as string);
  expect(asked).toEqual([]);
  await press(en['password-yes'] as string);
  expect(asked.map(({ path }) => path)).toEqual(['/people/anna/password']);
  expect(screen.getByDisplayValue(given)).toBeTruthy();
});

test('R4 somebody is signed out everywhere', async () => {
  await press('Change Anna');
  await press(en.endSessions as string);
  await press(en['sessions-yes'] as string);
  expect(asked.map(({ path }) => path)).toEqual(['/people/anna/sessions']);
  expect(screen.getByText('Anna is signed out everywhere.')).toBeTruthy();
});
