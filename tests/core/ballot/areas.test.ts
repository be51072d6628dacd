import { expect, test } from 'vitest';
import { areaApart } from '../../../core/ballot/areas.ts';
import { anOffice } from '../../support/office.ts';

const office = anOffice((input) => {
  const [raadhus] = input.sites;
  if (!raadhus) throw new Error('the example has no site');
  raadhus.counters = [
    { id: '1', label: '1', serves: ['pas', 'helbredstillaeg'] },
    { id: '2', label: '2', serves: ['pas'], helps: ['helbredstillaeg'] },
    { id: '3', label: '3', serves: ['flytning'], helps: ['koerekort'] },
  ];
});

test('V5 an area is told apart where at least three counters serve it or help with it', () => {
  expect(areaApart(office, 'raadhus', 'pas-koerekort-mitid')).toBe('pas-koerekort-mitid');
});

test('V5 an area that fewer serve is not told apart, nor one of another site, nor none', () => {
  expect(areaApart(office, 'raadhus', 'pension')).toBeUndefined();
  expect(areaApart(office, 'bov', 'pas-koerekort-mitid')).toBeUndefined();
  expect(areaApart(office, 'closed-long-ago', 'pas-koerekort-mitid')).toBeUndefined();
  expect(areaApart(office, 'raadhus', undefined)).toBeUndefined();
});
