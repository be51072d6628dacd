// What an administrator does to an office as a whole.

import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import {
  addArea,
  addCounter,
  addService,
  addSite,
  moved,
  offer,
  removeArea,
  removeService,
  share,
  shareOf,
} from '../../../counter/office/edits.ts';
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
    const without = offer(office, 'bov', 'koerekort', false);
    expect(JSON.stringify(siteOf(without, 'bov'))).not.toContain('koerekort');
    expect(siteOf(without, 'raadhus')).toEqual(siteOf(office, 'raadhus'));
    const again = siteOf(offer(without, 'bov', 'koerekort', true), 'bov').services;
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
  const offered = offer(added.office, 'bov', added.id, true);
  const named = unservedIn(offered).map(({ site, services }) => [site.id, services.map(({ id }) => id)]);
  expect(named).toEqual([['bov', ['fiskekort']]]);
  expect(unservedIn(share(offered, 'bov', '2', added.id, 'helps'))).toEqual([]);
});

test('an area is only taken away when no service belongs to it', () => {
  expect(removeArea(office, 'pension')).toBe(office);
  const added = addArea(office, 'Øvrigt');
  expect(added.id).toBe('oevrigt');
  expect(removeArea(added.office, added.id)).toEqual(office);
});

describe('counters', () => {
  test('a new one has an id of its own and serves nothing until it is said', () => {
    const added = addCounter(office, 'raadhus', '12');
    expect(counterOf(added.office, 'raadhus', added.id)).toEqual({ id: '12', label: '12', serves: [] });
    expect(siteOf(added.office, 'bov')).toEqual(siteOf(office, 'bov'));
  });

  test('a counter serves a service or helps with it, never both', () => {
    const helping = share(office, 'raadhus', '1', 'pas', 'helps');
    expect(shareOf(counterOf(helping, 'raadhus', '1'), 'pas')).toBe('helps');
    expect(counterOf(helping, 'raadhus', '1').serves).not.toContain('pas');
    const neither = share(helping, 'raadhus', '1', 'pas', 'neither');
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
