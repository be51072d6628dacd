import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import type { OfficeInput } from '../../support/office.ts';

type First<T> = T extends (infer Item)[] ? Item : never;

function faultsOf(change: (office: OfficeInput) => void) {
  const input = structuredClone(exampleOffice);
  change(input);
  const parsed = parseOffice(input);
  return 'faults' in parsed
    ? parsed.faults.map(({ path, fault, about }) => [path.join('.'), fault, ...Object.values(about ?? {})])
    : [];
}

function first<T extends unknown[]>(items: T): First<T> {
  // The example office has at least one of each.
  return items[0] as First<T>;
}

describe('an office file', () => {
  test('the example is sound, and what it leaves out is filled in', () => {
    const parsed = parseOffice(exampleOffice);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    expect(parsed.office.limits).toEqual({
      recalls: 3,
      graceMinutes: 10,
      lateMinutes: 15,
      checkInMinutes: 60,
      helpWhenOverdueMinutes: 10,
      selfTestMinutes: 15,
    });
    expect(parsed.office.sites[0]).toMatchObject({ dayEnds: '03:00', showService: false });
    expect(parsed.office.series.walkIn).toEqual({ letter: 'A', first: 1 });
  });

  test.each<[string, (office: OfficeInput) => void, string[]]>([
    ['a language twice', (o) => o.languages.push('da'), ['languages', 'twice', 'da']],
    ['an area twice', (o) => o.areas.push(first(o.areas)), ['areas', 'twice', 'folkeregister']],
    ['a service twice', (o) => o.services.push(first(o.services)), ['services', 'twice', 'pas']],
    ['a site twice', (o) => o.sites.push(first(o.sites)), ['sites', 'twice', 'raadhus']],
    [
      'a message in one language alone',
      (o) => {
        first(o.sites).message = { da: 'Vi holder lukket fredag.' };
      },
      ['sites.0.message.de', 'untranslated', 'de'],
    ],
    [
      'lines on slips in one language alone',
      (o) => {
        first(o.sites).slip = { foot: { da: ['Tlf. 7376 7676'] } };
      },
      ['sites.0.slip.foot.de', 'untranslated', 'de'],
    ],
    [
      'both series with one letter',
      (o) => Object.assign(o.series.booked, { letter: 'A' }),
      ['series.booked.letter', 'same-letter'],
    ],
    [
      'a day that ends at midnight after itself (O3)',
      (o) => Object.assign(first(o.sites), { dayEnds: '24:00' }),
      ['sites.0.dayEnds', 'not-a-night-time'],
    ],
    [
      'an area without a language',
      (o) => delete first(o.areas).name.de,
      ['areas.0.name.de', 'untranslated', 'de'],
    ],
    [
      'a service without a language',
      (o) => delete first(o.services).name.en,
      ['services.0.name.en', 'untranslated', 'en'],
    ],
    [
      'a hint without a language',
      (o) => delete first(o.services).hint?.da,
      ['services.0.hint.da', 'untranslated', 'da'],
    ],
    [
      'a service of an area that there is not',
      (o) => Object.assign(first(o.services), { area: 'skat' }),
      ['services.0.area', 'unknown-reference', 'skat'],
    ],
    [
      'a site with a service that there is not',
      (o) => first(o.sites).services.push('dans'),
      ['sites.0.services', 'unknown-reference', 'dans'],
    ],
    [
      'a site with a service twice',
      (o) => first(o.sites).services.push('pas'),
      ['sites.0.services', 'twice', 'pas'],
    ],
    [
      'a counter twice',
      (o) => first(o.sites).counters.push({ id: '1', label: '9', serves: ['pas'] }),
      ['sites.0.counters', 'twice', '1'],
    ],
    [
      'two counters with one label',
      (o) => first(o.sites).counters.push({ id: '9', label: '1', serves: ['pas'] }),
      ['sites.0.counters', 'twice', '1'],
    ],
    [
      'a counter that serves what its site has not',
      (o) => o.sites[1]?.counters[0]?.serves.push('vielse'),
      ['sites.1.counters.0.serves', 'not-at-site', 'vielse'],
    ],
    [
      'a counter that helps with what its site has not',
      (o) => o.sites[1]?.counters[1]?.helps?.push('vielse'),
      ['sites.1.counters.1.helps', 'not-at-site', 'vielse'],
    ],
    [
      'a counter that serves and helps with the same',
      (o) => first(o.sites).counters[0]?.helps?.push('pas'),
      ['sites.0.counters.0.helps', 'twice', 'pas'],
    ],
  ])('%s is a fault with its path', (_what, change, fault) => {
    expect(faultsOf(change)).toContainEqual(fault);
  });

  test.each<[string, (office: OfficeInput) => void, string]>([
    ['no languages', (o) => o.languages.splice(0), 'languages'],
    ['no areas', (o) => o.areas.splice(0), 'areas'],
    ['no counters', (o) => first(o.sites).counters.splice(0), 'sites.0.counters'],
    ['an id with capitals', (o) => Object.assign(first(o.sites), { id: 'Rådhus' }), 'sites.0.id'],
    [
      'a time zone that there is not',
      (o) => Object.assign(first(o.sites), { timeZone: 'Denmark' }),
      'sites.0.timeZone',
    ],
    [
      'a series of two letters',
      (o) => Object.assign(o.series.walkIn, { letter: 'AB' }),
      'series.walkIn.letter',
    ],
    ['a start above 999', (o) => Object.assign(o.series.walkIn, { first: 1000 }), 'series.walkIn.first'],
    ['an empty name', (o) => Object.assign(first(o.services).name, { da: ' ' }), 'services.0.name.da'],
    ['a name with a control character', (o) => Object.assign(o, { name: 'A\u001bB' }), 'name'],
    ['a name with a reversing character', (o) => Object.assign(o, { name: 'A\u202eB' }), 'name'],
    [
      'a target of no minutes',
      (o) => Object.assign(first(o.services), { targetMinutes: 0 }),
      'services.0.targetMinutes',
    ],
    [
      'a line on slips that drives the printer',
      (o) => Object.assign(first(o.sites), { slip: { foot: { da: ['A\u001bB'] } } }),
      'sites.0.slip.foot.da.0',
    ],
    [
      'more lines than a slip should have',
      (o) => Object.assign(first(o.sites), { slip: { head: { da: ['', '', '', '', ''] } } }),
      'sites.0.slip.head.da',
    ],
    [
      'a picture that is not base 64',
      (o) => Object.assign(first(o.sites), { slip: { logo: 'logo.png' } }),
      'sites.0.slip.logo',
    ],
    ['something that nobody knows', (o) => Object.assign(o, { colour: 'red' }), ''],
    [
      'a label too long for a display',
      (o) => Object.assign(first(o.sites).counters[0] ?? {}, { label: '12345' }),
      'sites.0.counters.0.label',
    ],
  ])('%s is a fault with its path', (_what, change, path) => {
    expect(faultsOf(change).map(([where]) => where)).toContain(path);
  });

  test('every fault is told, not only the first', () => {
    const faults = faultsOf((office) => {
      first(office.services).area = 'skat';
      first(office.sites).services.push('dans');
    });
    expect(faults).toHaveLength(2);
  });

  test.each([undefined, null, 'office', [], {}])('%o is no office', (input) => {
    expect(parseOffice(input)).toHaveProperty('faults');
  });
});
