// The office that a new front desk begins with: a small one to be made one's own, or the example under one's own name.

import type { z } from 'zod';
import { exampleOffice } from './example.ts';
import type { Language } from './languages.ts';
import type { OfficeShape } from './office.ts';
import { type Placeholders, placeholdersIn } from './placeholders.ts';

type OfficeInput = z.input<typeof OfficeShape>;

export type Beginning = {
  readonly name: string;
  readonly country: string;
  readonly languages: readonly Language[];
  readonly timeZone: string;
};

const letters = { walkIn: { letter: 'A' }, booked: { letter: 'B' } };
const services = [1, 2, 3];

/** One site, one counter, three services. No slips: there is no printer yet, so numbers stay on the screen. */
export function smallOffice({ name, country, languages, timeZone }: Beginning): OfficeInput {
  const inAll = (text: (words: Placeholders) => string) =>
    Object.fromEntries(languages.map((language) => [language, text(placeholdersIn(language))]));
  const ids = services.map((n) => `service-${n}`);
  return {
    name,
    country,
    languages: [...languages],
    areas: [{ id: 'area-1', name: inAll(({ area }) => area) }],
    services: services.map((n) => ({
      id: `service-${n}`,
      area: 'area-1',
      name: inAll(({ service }) => service.replace('{n}', String(n))),
      targetMinutes: 15,
      typicalMinutes: 10,
      popular: true,
    })),
    series: letters,
    sites: [
      {
        id: 'site-1',
        name: name.slice(0, 60),
        timeZone,
        services: ids,
        hours: 'always',
        printer: 'none',
        counters: [{ id: '1', label: '1', serves: ids }],
      },
    ],
  };
}

/** The example office under another name; without a printer, until there is one. */
export function exampleAs({ name, country, languages, timeZone }: Beginning): OfficeInput {
  const sites = exampleOffice.sites.map((site) => ({ ...site, timeZone, printer: 'none' as const }));
  return { ...exampleOffice, name, country, languages: [...languages], sites };
}
