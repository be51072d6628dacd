// What an administrator does to an office as a whole.

import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import {
  addArea,
  addService,
  addSite,
  addTemplate,
  moved,
  removeArea,
  removeService,
  removeTemplate,
} from '../../../counter/office/edits.ts';
import { addCounter, addSlots, offer, removeSlots, share, shareOf } from '../../../counter/office/places.ts';
import { unservedIn } from '../../../counter/office/unserved.ts';
import { anInput } from './office.ts';

const office = anInput();

function siteOf({ sites }: OfficeInput, id: string) {
  const site = sites.find((one) => one.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return site;
}

function counterOf(input: OfficeInput, site: string, id: string) {
  const counter = siteOf(input, site).counters.find((one) => one.id === id);
  if (!counter) throw new Error(`no counter ${id}`);
  return counter;
}

describe('services', () => {
  test('a new one stands behind the last of its area, named in the first language, and is offered nowhere', () => {
    const added = addService(office, 'Kørekort til lastbil', 'pension');
    expect(added.id).toBe('koerekort-til-lastbil');
    const ids = added.office.services.filter(({ area }) => area === 'pension').map(({ id }) => id);
    expect(ids.at(-1)).toBe(added.id);
    expect(added.office.services.find(({ id }) => id === added.id)?.name).toEqual({
      da: 'Kørekort til lastbil',
    });
    expect(added.office.sites.some(({ services }) => services.includes(added.id))).toBe(false);
  });

  test('one that is taken away is gone from every site and counter; what is left is a sound office', () => {
    const without = removeService(office, 'pas');
    expect(JSON.stringify(without.sites)).not.toContain('"pas"');
    expect(parseOffice(without)).toHaveProperty('office');
  });

  test('where it is offered no more no counter serves it; offered again it has its old place', () => {
    const without = offer(office, { list: 'sites', id: 'bov' }, 'koerekort', false);
    expect(JSON.stringify(siteOf(without, 'bov'))).not.toContain('koerekort');
    expect(siteOf(without, 'raadhus')).toEqual(siteOf(office, 'raadhus'));
    const again = siteOf(offer(without, { list: 'sites', id: 'bov' }, 'koerekort', true), 'bov').services;
    expect(again.slice(0, 3)).toEqual(['pas', 'koerekort', 'mitid']);
  });

  test('moved among those of its area, the others stay where they are', () => {
    const list = [
      { id: 'a', area: 1 },
      { id: 'x', area: 2 },
      { id: 'b', area: 1 },
    ];
    const order = (id: string, by: 1 | -1) =>
      moved(list, id, by, ({ area }) => area === 1).map((one) => one.id);
    expect(order('b', -1)).toEqual(['b', 'x', 'a']);
    expect(order('a', 1)).toEqual(['b', 'x', 'a']);
    expect(order('a', -1)).toEqual(['a', 'x', 'b']);
    expect(order('b', 1)).toEqual(['a', 'x', 'b']);
  });
});

test('what is offered although nobody serves or helps with it is told, site by site', () => {
  expect(unservedIn(office)).toEqual([]);
  const added = addService(office, 'Fiskekort', 'reception');
  const offered = offer(added.office, { list: 'sites', id: 'bov' }, added.id, true);
  const named = unservedIn(offered).map(({ site, services }) => [site.id, services.map(({ id }) => id)]);
  expect(named).toEqual([['bov', ['fiskekort']]]);
  expect(unservedIn(share(offered, { list: 'sites', id: 'bov' }, '2', added.id, 'helps'))).toEqual([]);
});

test('an area is only taken away when no service belongs to it', () => {
  expect(removeArea(office, 'pension')).toBe(office);
  const added = addArea(office, 'Øvrigt');
  expect(added.id).toBe('oevrigt');
  expect(removeArea(added.office, added.id)).toEqual(office);
});

describe('counters', () => {
  test('a new one has an id of its own and serves nothing until it is said', () => {
    const added = addCounter(office, { list: 'sites', id: 'raadhus' }, '12');
    expect(counterOf(added.office, 'raadhus', added.id)).toEqual({ id: '12', label: '12', serves: [] });
    expect(siteOf(added.office, 'bov')).toEqual(siteOf(office, 'bov'));
  });

  test('a counter serves a service or helps with it, never both', () => {
    const helping = share(office, { list: 'sites', id: 'raadhus' }, '1', 'pas', 'helps');
    expect(shareOf(counterOf(helping, 'raadhus', '1'), 'pas')).toBe('helps');
    expect(counterOf(helping, 'raadhus', '1').serves).not.toContain('pas');
    const neither = share(helping, { list: 'sites', id: 'raadhus' }, '1', 'pas', 'neither');
    expect(shareOf(counterOf(neither, 'raadhus', '1'), 'pas')).toBe('neither');
    expect(parseOffice(helping)).toHaveProperty('office');
  });
});

test('a new site begins like the first one, with one counter, and is sound', () => {
  const added = addSite(office, 'Pop-up i Rødekro');
  expect(added.id).toBe('pop-up-i-roedekro');
  expect(siteOf(added.office, added.id).services).toEqual(office.sites[0]?.services);
  expect(parseOffice(added.office)).toHaveProperty('office');
});

test('B3 a service that gets times for bookings is a sound office at once; they go with the service', () => {
  const bov = { list: 'sites', id: 'bov' } as const;
  const slotted = addSlots(office, bov, 'pas');
  expect(siteOf(slotted, 'bov').slots).toEqual([{ service: 'pas', everyMinutes: 30, capacity: 1 }]);
  expect(addSlots(slotted, bov, 'pas')).toEqual(slotted);
  expect(parseOffice(slotted)).toHaveProperty('office');
  expect(siteOf(removeSlots(slotted, bov, 'pas'), 'bov').slots).toEqual([]);
  expect(siteOf(offer(slotted, bov, 'pas', false), 'bov').slots).toEqual([]);
});

test('O4 a template begins like a site or another template, without its address and days', () => {
  const placed = anInput(({ sites: [site] }) => {
    if (!site) throw new Error('no site');
    site.address = 'Skibbroen 3';
    site.popUp = { firstDay: '2026-06-01', lastDay: '2026-06-02' };
  });
  const like = { list: 'sites', id: 'raadhus' } as const;
  const added = addTemplate(placed, 'Biblioteket', like);
  const made = added.office.templates?.at(-1);
  expect(made).toMatchObject({
    id: 'biblioteket',
    name: 'Biblioteket',
    hours: siteOf(placed, 'raadhus').hours,
  });
  expect(made).not.toHaveProperty('address');
  expect(made).not.toHaveProperty('popUp');
  expect(parseOffice(added.office)).toHaveProperty('office');
  const another = addTemplate(added.office, 'Biblioteket', { list: 'templates', id: 'strandvielse' });
  expect(another.id).toBe('biblioteket-2');
  expect(another.office.templates?.at(-1)?.slots).toHaveLength(1);
  expect(removeTemplate(another.office, 'biblioteket-2')).toEqual(added.office);
});
