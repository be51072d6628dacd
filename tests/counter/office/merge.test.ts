// Two administrators at once: what each of them changed goes together, and where both changed the same it is named.

import { expect, test } from 'vitest';
import { addService, removeService } from '../../../counter/office/edits.ts';
import { merge } from '../../../counter/office/merge.ts';
import { withValue } from '../../../counter/office/path.ts';
import { addSlots, offer } from '../../../counter/office/places.ts';
import { fieldSentence } from '../../../counter/office/sentences.ts';
import { setLanguage } from '../../../ui/language.ts';
import { anInput } from './office.ts';

const base = anInput();
const pas = base.services.findIndex(({ id }) => id === 'pas');
const mitid = base.services.findIndex(({ id }) => id === 'mitid');

test('G6 fields of different things, and different fields of one, are both there', () => {
  const mine = withValue(base, ['services', pas, 'name', 'da'], 'Pas og id-kort');
  const theirs = withValue(
    withValue(base, ['services', pas, 'targetMinutes'], 30),
    ['services', mitid, 'popular'],
    false,
  );
  const { whole, both } = merge(base, mine, theirs);
  expect(both).toEqual([]);
  expect(whole.services[pas]).toMatchObject({
    name: { da: 'Pas og id-kort', de: 'Pass' },
    targetMinutes: 30,
  });
  expect(whole.services[mitid]?.popular).toBe(false);
});

test('what one added and the other took away is added and taken away', () => {
  const mine = addService(base, 'Fiskekort', 'reception').office;
  const theirs = removeService(base, 'navn');
  const { whole, both } = merge(base, mine, theirs);
  expect(both).toEqual([]);
  const ids = whole.services.map(({ id }) => id);
  expect(ids).toContain('fiskekort');
  expect(ids).not.toContain('navn');
  expect(ids.indexOf('fiskekort')).toBe(ids.indexOf('vejledning') + 1);
});

test('lists of services are put together entry by entry', () => {
  const mine = offer(base, { list: 'sites', id: 'bov' }, 'navn', true);
  const theirs = offer(base, { list: 'sites', id: 'bov' }, 'vejledning', false);
  const services = merge(base, mine, theirs).whole.sites[1]?.services;
  expect(services).toContain('navn');
  expect(services).not.toContain('vejledning');
});

test('G6 where both changed the same otherwise, mine stands there and its field is named', () => {
  const mine = withValue(base, ['services', pas, 'name', 'da'], 'Pas og id-kort');
  const theirs = withValue(base, ['services', pas, 'name', 'da'], 'Pas til rejsen');
  expect(merge(base, mine, theirs)).toEqual({ whole: mine, both: [['services', 'pas', 'name', 'da']] });
  expect(merge(base, mine, mine)).toEqual({ whole: mine, both: [] });
});

test('what they took away while it was changed here stays, and is named', () => {
  const mine = withValue(base, ['services', pas, 'targetMinutes'], 30);
  const { whole, both } = merge(base, mine, removeService(base, 'pas'));
  expect(both).toEqual([['services', 'pas']]);
  expect(whole.services.find(({ id }) => id === 'pas')?.targetMinutes).toBe(30);
});

test('an order that one of them changed is kept', () => {
  const mine = { ...base, areas: base.areas.toReversed() };
  const theirs = withValue(base, ['areas', 0, 'name', 'da'], 'Folkeregister');
  const { whole } = merge(base, mine, theirs);
  expect(whole.areas.map(({ id }) => id)).toEqual(mine.areas.map(({ id }) => id));
  expect(whole.areas.at(-1)?.name.da).toBe('Folkeregister');
  expect(merge(base, theirs, mine).whole.areas.map(({ id }) => id)).toEqual(mine.areas.map(({ id }) => id));
});

test('G6 times for bookings go together service by service, and one that both changed is named', () => {
  const bov = { list: 'sites', id: 'bov' } as const;
  const slotted = addSlots(addSlots(base, bov, 'pas'), bov, 'koerekort');
  const at = (office: typeof base, service: string, capacity: number) => {
    const i = office.sites[1]?.slots?.findIndex((one) => one.service === service) ?? -1;
    return withValue(office, ['sites', 1, 'slots', i, 'capacity'], capacity);
  };
  const mine = at(slotted, 'pas', 2);
  const theirs = addSlots(at(slotted, 'koerekort', 3), bov, 'mitid');
  const { whole, both } = merge(slotted, mine, theirs);
  expect(both).toEqual([]);
  expect(whole.sites[1]?.slots?.map(({ service, capacity }) => [service, capacity])).toEqual([
    ['pas', 2],
    ['koerekort', 3],
    ['mitid', 1],
  ]);

  const named = merge(slotted, mine, at(theirs, 'pas', 4));
  expect(named.both).toEqual([['sites', 'bov', 'slots', 'pas', 'capacity']]);
  setLanguage('da');
  expect(named.both.map((path) => fieldSentence(path, slotted))).toEqual([
    'Tiderne til Pas på Bov: antallet af aftaler på samme tid er ændret.',
  ]);
});
