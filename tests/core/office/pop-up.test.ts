import { expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { changePopUp, closePopUp, countersFor, newPopUp, stageOf } from '../../../core/office/pop-up.ts';

const plan = { name: 'Sønderstrand', firstDay: '2026-06-12', lastDay: '2026-06-14' };

function withBeach() {
  const site = newPopUp(exampleOffice, { template: 'strandvielse' }, plan, []);
  if (!site) throw new Error('no template');
  return { ...exampleOffice, sites: [...exampleOffice.sites, site] };
}

test('O4 a pop-up is opened from a template: a sound office with a site of its own', () => {
  const office = withBeach();
  expect(parseOffice(office)).toHaveProperty('office');
  expect(office.sites.at(-1)).toMatchObject({
    id: 'soenderstrand',
    name: 'Sønderstrand',
    services: ['vielse', 'vielsesattest'],
    popUp: { firstDay: '2026-06-12', lastDay: '2026-06-14' },
  });
});

test('O4 or like another site, whose address it does not take over', () => {
  const site = newPopUp(exampleOffice, { site: 'raadhus' }, { ...plan, counters: 2 }, []);
  expect(site).not.toHaveProperty('address');
  expect(site?.counters.map(({ id }) => id)).toEqual(['1', '2']);
});

test('O4 its id is nobody else’s, nor that of a site that is gone', () => {
  expect(newPopUp(exampleOffice, { site: 'bov' }, { ...plan, name: 'Bov' }, ['bov-2'])?.id).toBe('bov-3');
});

test('O4 there is none without a template', () => {
  expect(newPopUp(exampleOffice, { template: 'zirkus' }, plan, [])).toBeUndefined();
});

test('O4 it is changed and closed; sites that are no pop-ups stay as they are', () => {
  const office = withBeach();
  const longer = changePopUp(office, 'soenderstrand', { ...plan, lastDay: '2026-06-20', counters: 2 });
  expect(longer.sites.at(-1)).toMatchObject({
    popUp: { lastDay: '2026-06-20' },
    counters: [{ id: '1' }, { id: '2', label: '2', serves: ['vielse', 'vielsesattest'] }],
  });
  expect(closePopUp(longer, 'soenderstrand').sites.at(-1)).toMatchObject({ popUp: { closed: true } });
  expect(changePopUp(office, 'bov', plan)).toEqual(office);
  expect(closePopUp(office, 'bov')).toEqual(office);
});

test('O4 how it stands follows from the day', () => {
  const site = { popUp: { firstDay: '2026-06-12', lastDay: '2026-06-14', closed: false } };
  const stages = ['2026-06-11', '2026-06-12', '2026-06-14', '2026-06-15'].map((day) => stageOf(site, day));
  expect(stages).toEqual(['coming', 'running', 'running', 'past']);
  expect(stageOf({}, '2026-06-12')).toBeUndefined();
});

test('O4 fewer counters are the first ones, more are like the last', () => {
  const counters = [
    { id: '2', label: '2', serves: ['pas'] },
    { id: 'a', label: '1', serves: ['mitid'] },
  ];
  expect(countersFor(counters, 1)).toEqual(counters.slice(0, 1));
  expect(countersFor(counters, 4)).toEqual([
    ...counters,
    { id: '3', label: '3', serves: ['mitid'] },
    { id: '4', label: '4', serves: ['mitid'] },
  ]);
});

test('O4 a pop-up does not end before it begins, and templates are held against the office', () => {
  const office = structuredClone(withBeach());
  const [first] = office.templates ?? [];
  if (first) first.counters = [{ id: '1', label: '1', serves: ['pas'] }];
  const beach = office.sites.at(-1);
  expect(parseOffice(office)).toMatchObject({
    faults: [{ path: ['templates', 0, 'counters', 0, 'serves'], fault: 'not-at-site' }],
  });
  if (beach) beach.popUp = { firstDay: '2026-06-14', lastDay: '2026-06-12' };
  expect(parseOffice(office)).toMatchObject({
    faults: [{ path: ['sites', 2, 'popUp'], fault: 'ends-before-it-begins' }],
  });
});
