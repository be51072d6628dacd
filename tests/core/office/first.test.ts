import { expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleAs, smallOffice } from '../../../core/office/first.ts';
import { citizenLanguages as languages } from '../../../core/office/languages.ts';

const beginning = { name: 'Borgerservice Prøve', country: 'DE', timeZone: 'Europe/Berlin' };
const choices = [...languages.map((one) => [one]), [...languages].reverse()];

test.each(choices)('what an office begins with is sound in %s …', (...spoken) => {
  const begun = { ...beginning, languages: spoken };
  for (const input of [smallOffice(begun), exampleAs(begun)]) {
    const parsed = parseOffice(input);
    expect('faults' in parsed && parsed.faults).toBe(false);
    const office = 'office' in parsed ? parsed.office : undefined;
    expect(office).toMatchObject({ name: 'Borgerservice Prøve', country: 'DE', languages: spoken });
    expect(office?.sites.map(({ timeZone, printer }) => [timeZone, printer])).toEqual(
      office?.sites.map(() => ['Europe/Berlin', 'none']),
    );
  }
});

test('a small office is one site, one counter that serves three services with names to be changed', () => {
  const { sites, services } = smallOffice({ ...beginning, languages: ['da', 'de'] });
  expect(services.map(({ name }) => name)).toEqual([
    { da: 'Ydelse 1', de: 'Anliegen 1' },
    { da: 'Ydelse 2', de: 'Anliegen 2' },
    { da: 'Ydelse 3', de: 'Anliegen 3' },
  ]);
  expect(sites).toMatchObject([
    { name: 'Borgerservice Prøve', counters: [{ serves: ['service-1', 'service-2', 'service-3'] }] },
  ]);
});
