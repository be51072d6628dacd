// The small parts that an edited office is made with: ids, times, paths, what is left empty.

import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { idFor } from '../../../core/office/slug.ts';
import { Id } from '../../../core/office/text.ts';
import { isSame, valueAt, withValue } from '../../../counter/office/path.ts';
import { tidy } from '../../../counter/office/tidy.ts';
import { readTime } from '../../../counter/office/time-text.ts';
import { usualDayEnds, usualDisplay, usualLimits } from '../../../counter/office/usual.ts';
import { placeOf } from '../../../counter/office/where.ts';
import { anInput } from './office.ts';

describe('ids from names', () => {
  test.each([
    ['Kørekort, pas og MitID', 'koerekort-pas-og-mitid'],
    ['Ægteskab på Ærø', 'aegteskab-paa-aeroe'],
    ['Führerschein & Straße', 'fuehrerschein-strasse'],
    ['  Café  ', 'cafe'],
    ['4', '4'],
    ['паспорт', 'ydelse'],
    ['Constructor', 'constructor-2'],
  ])('%s is %s', (name, id) => {
    expect(idFor(name, [], 'ydelse')).toBe(id);
    expect(Id.safeParse(id).success).toBe(true);
  });

  test('one that is taken gets a number behind it, also where the name is as long as an id can be', () => {
    expect(idFor('Pas', ['pas', 'pas-2'], 'ydelse')).toBe('pas-3');
    const long = 'Hjælp til digital selvbetjening og fritagelse for digital post';
    const first = idFor(long, [], 'ydelse');
    const second = idFor(long, [first], 'ydelse');
    expect([first, second].map((id) => Id.safeParse(id).success)).toEqual([true, true]);
    expect(second).not.toBe(first);
  });
});

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['kl. 9:30', '09:30'],
  ['0930', '09:30'],
  ['17 Uhr', '17:00'],
  ['24', '24:00'],
  ['middag', 'middag'],
  ['', ''],
])('the time "%s" is read as "%s"', (written, read) => {
  expect(readTime(written)).toBe(read);
});

describe('paths', () => {
  const whole = { sites: [{ id: 'bov', slip: { head: { da: ['A'] } } }] };

  test('a value is read and changed where it stands, and nothing else is', () => {
    const changed = withValue(whole, ['sites', 0, 'slip', 'head', 'de'], ['B']);
    expect(valueAt(changed, ['sites', 0, 'slip', 'head', 'de'])).toEqual(['B']);
    expect(whole.sites[0]?.slip.head).toEqual({ da: ['A'] });
    expect(valueAt(whole, ['sites', 3, 'slip'])).toBeUndefined();
  });

  test('what is missing on the way is made, and undefined takes away', () => {
    expect(withValue({}, ['limits', 'recalls'], 4)).toEqual({ limits: { recalls: 4 } });
    expect(withValue(whole, ['sites', 0, 'slip'], undefined)).toEqual({ sites: [{ id: 'bov' }] });
  });

  test('two things are the same where only the order of their fields, or nothing, is different', () => {
    expect(isSame({ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1, d: undefined })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: [] }, { a: {} })).toBe(false);
  });
});

describe('where a field stands on the page', () => {
  const office = anInput();

  test.each([
    [['name'], { section: 'office' }],
    [
      ['services', 0, 'name', 'de'],
      { section: 'services', service: office.services[0]?.id, area: undefined },
    ],
    [['services', 'pas', 'hours', 'week'], { section: 'hours', hours: { of: 'service', id: 'pas' } }],
    [['areas', 2, 'name', 'en'], { section: 'services', service: undefined, area: office.areas[2]?.id }],
    [
      ['sites', 0, 'counters', 2, 'label'],
      { section: 'sites', id: 'raadhus', part: 'counters', counter: '3' },
    ],
    [['sites', 'bov', 'hours'], { section: 'hours', hours: { of: 'site', id: 'bov' } }],
    [['sites', 1, 'slip', 'logo'], { section: 'sites', id: 'bov', part: 'slips', counter: undefined }],
    [['sites', 1, 'message'], { section: 'sites', id: 'bov', part: 'displays', counter: undefined }],
    [
      ['sites', 1, 'slots', 0, 'capacity'],
      { section: 'sites', id: 'bov', part: 'slots', counter: undefined },
    ],
    [
      ['templates', 1, 'counters', 0, 'label'],
      { section: 'templates', id: 'pop-up-borgerservice', part: 'counters', counter: '1' },
    ],
    [
      ['templates', 'strandvielse', 'hours'],
      { section: 'hours', hours: { of: 'template', id: 'strandvielse' } },
    ],
    [['texts', 'da', 'kiosk.ask'], { section: 'texts', language: 'da', part: 'kiosk' }],
    [['sites', 1, 'timeZone'], { section: 'sites', id: 'bov', part: 'facts', counter: undefined }],
  ])('%j', (path, place) => {
    expect(placeOf(path, office)).toEqual(place);
  });
});

test('what the page shows where nothing is written down is what holds then', () => {
  const parsed = parseOffice(anInput());
  if ('faults' in parsed) throw new Error('not sound');
  const { limits, sites } = parsed.office;
  expect(limits).toEqual(usualLimits);
  expect([sites[0]?.display, sites[0]?.dayEnds]).toEqual([usualDisplay, usualDayEnds]);
});

test('a display of which one size was written has the usual other one', () => {
  const { sites } = tidy(withValue(anInput(), ['sites', 0, 'display', 'distanceMetres'], 9));
  expect(sites[0]?.display).toEqual({ distanceMetres: 9, heightMillimetres: 680 });
  expect(sites[1]).not.toHaveProperty('display');
});

test('what was left empty is not sent: texts, words, lines at the end, and what held nothing else', () => {
  const office = anInput((input) => {
    const [service] = input.services;
    const [site] = input.sites;
    if (!service || !site) throw new Error('nothing there');
    service.hint = { da: '', de: '  ' };
    service.search = { da: ['', 'bil'], de: [] };
    site.address = ' ';
    site.message = { da: '' };
    site.slip = { head: { da: ['', ''] }, foot: { da: ['Vi ses', '', 'Tlf. 7376 7676', ''] } };
  });
  const { services, sites } = tidy(office);
  expect(services[0]).not.toHaveProperty('hint');
  expect(services[0]?.search).toEqual({ da: ['bil'] });
  expect(sites[0]).not.toHaveProperty('address');
  expect(sites[0]).not.toHaveProperty('message');
  expect(sites[0]?.slip).toEqual({ foot: { da: ['Vi ses', '', 'Tlf. 7376 7676'] } });
});
