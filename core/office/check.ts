// From anything to a sound office: the parts' shapes, and what must hold between them.

import { type Office, OfficeShape, type Site } from './office.ts';
import type { Language } from './text.ts';

export type Fault = { path: (string | number)[]; message: string };

/** The office, or every fault of `input`, each with the path of its field. */
export function parseOffice(input: unknown): { office: Office } | { faults: Fault[] } {
  const parsed = OfficeShape.safeParse(input);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({ path: path as Fault['path'], message })),
    };
  }
  const faults = faultsBetween(parsed.data);
  return faults.length > 0 ? { faults } : { office: parsed.data };
}

function faultsBetween(office: Office): Fault[] {
  const areas = new Set(office.areas.map(({ id }) => id));
  const services = new Set(office.services.map(({ id }) => id));
  return [
    ...repeated(office.languages, ['languages']),
    ...repeated(ids(office.areas), ['areas']),
    ...repeated(ids(office.services), ['services']),
    ...repeated(ids(office.sites), ['sites']),
    ...repeated(ids(office.messages), ['messages']),
    ...office.messages.flatMap(({ text }, i) => untranslated(office, text, ['messages', i, 'text'])),
    ...(office.series.walkIn.letter === office.series.booked.letter
      ? [{ path: ['series', 'booked', 'letter'], message: 'the same letter as walk-in visits' }]
      : []),
    ...office.areas.flatMap(({ name }, i) => untranslated(office, name, ['areas', i, 'name'])),
    ...office.services.flatMap((service, i) => [
      ...unknown([service.area], areas, ['services', i, 'area'], 'area'),
      ...untranslated(office, service.name, ['services', i, 'name']),
      ...(service.hint ? untranslated(office, service.hint, ['services', i, 'hint']) : []),
    ]),
    ...office.sites.flatMap((site, i) => [
      ...checkSite(site, services, ['sites', i]),
      ...(['head', 'foot'] as const).flatMap((part) =>
        Object.keys(site.slip[part]).length > 0
          ? untranslated(office, site.slip[part], ['sites', i, 'slip', part])
          : [],
      ),
      ...(site.message ? untranslated(office, site.message, ['sites', i, 'message']) : []),
    ]),
  ];
}

function checkSite(site: Site, services: Set<string>, path: Fault['path']): Fault[] {
  const here = new Set(site.services);
  return [
    ...repeated(site.services, [...path, 'services']),
    ...unknown(site.services, services, [...path, 'services'], 'service'),
    ...repeated(ids(site.counters), [...path, 'counters']),
    ...repeated(
      site.counters.map(({ label }) => label),
      [...path, 'counters'],
    ),
    ...site.counters.flatMap((counter, i) => [
      ...unknown(counter.serves, here, [...path, 'counters', i, 'serves'], 'service of this site'),
      ...unknown(counter.helps, here, [...path, 'counters', i, 'helps'], 'service of this site'),
      ...repeated([...counter.serves, ...counter.helps], [...path, 'counters', i, 'helps']),
    ]),
  ];
}

function ids(things: { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function repeated(values: string[], path: Fault['path']): Fault[] {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  return twice === undefined ? [] : [{ path, message: `"${twice}" stands here twice` }];
}

function unknown(values: string[], known: Set<string>, path: Fault['path'], kind: string): Fault[] {
  const missing = values.find((value) => !known.has(value));
  return missing === undefined ? [] : [{ path, message: `there is no ${kind} "${missing}"` }];
}

function untranslated(
  office: Office,
  text: Partial<Record<Language, unknown>>,
  path: Fault['path'],
): Fault[] {
  const missing = office.languages.find((language) => text[language] === undefined);
  return missing === undefined ? [] : [{ path: [...path, missing], message: `has no text in ${missing}` }];
}
