// People and keys, as an administrator keeps them.

import { instantOf } from '../../../core/time.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import { PersonDialog } from '../../../counter/people/PersonDialog.tsx';
import type { Person } from '../../../counter/people/people.ts';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';

const people = [
  { id: 'one', name: 'skranke', role: 'clerk', sites: 'all', mustChange: false, signsInBy: 'password' },
  { id: 'two', name: 'skranke bov', role: 'clerk', sites: ['bov'], mustChange: true, signsInBy: 'password' },
  {
    id: 'three',
    name: 'leder',
    role: 'supervisor',
    sites: ['raadhus', 'bov'],
    mustChange: false,
    signsInBy: 'provider',
  },
  {
    id: 'four',
    name: 'drift',
    role: 'administrator',
    sites: 'all',
    mustChange: false,
    signsInBy: 'password',
  },
];

const sites = [
  { id: 'raadhus', name: 'Rådhuset' },
  { id: 'bov', name: 'Bov Bibliotek' },
];

const keys = [
  { id: 'key-1', name: 'Standeren i forhallen', role: 'kiosk', created: at('2026-09-01') },
  { id: 'key-2', name: 'Skærmen i venterummet', role: 'display', created: at('2026-09-01') },
  { id: 'key-3', name: 'Telefonrobotten', role: 'integration', created: at('2026-10-12') },
];

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    list: () => draw(people, keys),
    'new-key': () => draw(people, keys, 'key'),
    'new-password': () => draw(people, keys, 'password'),
    change: () => change(),
    'no-keys': () => draw(people.slice(3), []),
  },
};

function draw(staffList: readonly object[], keyList: readonly object[], made?: 'key' | 'password') {
  const told = morning(false);
  const answers = {
    '/people': staffList,
    '/sites': sites,
    '/people/two/password': { password: 'solsort-havn-kaffe-71' },
    ...(made === 'key' ? {} : { '/keys': keyList }),
    ...(made === 'key'
      ? {
          '/keys': Object.assign([...keyList], {
            id: 'key-4',
            key: 'Zm9yaGFsbGVuLXN0YW5kZXItMjAyNi1ub3ZlbWJlcg',
          }),
        }
      : {}),
  };
  const staff = staffWith([told.view({ person: 'person:chief' }), told.place()], {
    role: 'administrator',
    answers,
  });
  if (made === 'password') void staff.people.newPassword('two', 'skranke bov');
  if (made === 'key') void staff.people.makeKey({ name: 'Stemmestationen ved udgangen', role: 'vote' });
  return <AppPage app={appWith(staff, { page: 'people' })} />;
}

/** Somebody who works at one of two sites. */
function change() {
  const told = morning(false);
  const staff = staffWith([told.view(), told.place()], {
    role: 'administrator',
    answers: { '/people': people, '/keys': keys, '/sites': sites },
  });
  const person: Person = {
    id: 'two',
    name: 'skranke bov',
    role: 'clerk',
    sites: ['bov'],
    mustChange: true,
    signsInBy: 'password',
  };
  return (
    <>
      <AppPage app={appWith(staff, { page: 'people' })} />
      <PersonDialog people={staff.people} person={person} ask={() => {}} close={() => {}} />
    </>
  );
}

function at(date: string) {
  return instantOf(date, '09:00', 'Europe/Copenhagen');
}
