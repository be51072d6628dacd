// People and keys, as an administrator keeps them.

import { instantOf } from '../../../core/time.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';

const people = [
  { id: 'one', name: 'skranke', role: 'clerk' },
  { id: 'two', name: 'skranke bov', role: 'clerk' },
  { id: 'three', name: 'leder', role: 'supervisor' },
  { id: 'four', name: 'drift', role: 'administrator' },
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
    'new-key': () => draw(people, keys, true),
    'no-keys': () => draw(people.slice(3), []),
  },
};

function draw(staffList: readonly object[], keyList: readonly object[], made = false) {
  const told = morning(false);
  const answers = {
    '/people': staffList,
    ...(made ? {} : { '/keys': keyList }),
    ...(made
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
  if (made) void staff.people.makeKey({ name: 'Stemmestationen ved udgangen', role: 'vote' });
  return <AppPage app={appWith(staff, { page: 'people' })} />;
}

function at(date: string) {
  return instantOf(date, '09:00', 'Europe/Copenhagen');
}
