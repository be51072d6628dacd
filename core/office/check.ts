// From anything to a sound office: the parts' shapes, and what must hold between them.

import { minutesOf } from '../time.ts';
import type { Fault } from './faults.ts';
import type { Hours } from './hours.ts';
import { faultsIn } from './issues.ts';
import { type Office, OfficeShape, type Site, type Template } from './office.ts';
import type { Language } from './text.ts';
import { checkTexts } from './text-check.ts';

type Path = Fault['path'];

/** The office, or every fault of `input`, each with the path of its field. */
export function parseOffice(input: unknown): { office: Office } | { faults: Fault[] } {
  const parsed = OfficeShape.safeParse(input);
  if (!parsed.success) return { faults: faultsIn(parsed.error.issues, input) };
  const faults = faultsBetween(parsed.data);
  return faults.length > 0 ? { faults } : { office: parsed.data };
}

function faultsBetween(office: Office): Fault[] {
  const areas = new Set(office.areas.map(({ id }) => id));
  const services = new Set(office.services.map(({ id }) => id));
  return [
    ...repeated(office.languages, ['languages']),
    ...checkTexts(office),
    ...repeated(ids(office.areas), ['areas']),
    ...repeated(ids(office.services), ['services']),
    ...repeated(ids(office.sites), ['sites']),
    ...repeated(ids(office.messages), ['messages']),
    ...repeated(office.signage.hosts, ['signage', 'hosts']),
    ...repeated(ids(office.templates), ['templates']),
    ...office.messages.flatMap(({ text }, i) => untranslated(office, text, ['messages', i, 'text'])),
    ...(office.series.walkIn.letter === office.series.booked.letter
      ? [{ path: ['series', 'booked', 'letter'], fault: 'same-letter' } as const]
      : []),
    ...office.areas.flatMap(({ name }, i) => untranslated(office, name, ['areas', i, 'name'])),
    ...office.services.flatMap((service, i) => [
      ...unknown([service.area], areas, ['services', i, 'area']),
      ...untranslated(office, service.name, ['services', i, 'name']),
      ...(service.hint ? untranslated(office, service.hint, ['services', i, 'hint']) : []),
      ...(service.hours ? neverOpen(service.hours, ['services', i, 'hours']) : []),
    ]),
    ...office.sites.flatMap((site, i) => checkSite(office, site, services, ['sites', i])),
    ...office.templates.flatMap((one, i) => checkSite(office, one, services, ['templates', i])),
  ];
}

function checkSite(office: Office, site: Site | Template, services: Set<string>, path: Path): Fault[] {
  const here = new Set(site.services);
  return [
    ...neverOpen(site.hours, [...path, 'hours']),
    ...(['head', 'foot'] as const).flatMap((part) =>
      Object.keys(site.slip[part]).length > 0
        ? untranslated(office, site.slip[part], [...path, 'slip', part])
        : [],
    ),
    ...(site.message ? untranslated(office, site.message, [...path, 'message']) : []),
    ...repeated(site.services, [...path, 'services']),
    ...unknown(site.services, services, [...path, 'services']),
    ...repeated(
      site.slots.map(({ service }) => service),
      [...path, 'slots'],
    ),
    ...site.slots.flatMap(({ service }, i) =>
      unknown([service], here, [...path, 'slots', i, 'service'], 'not-at-site'),
    ),
    ...repeated(ids(site.counters), [...path, 'counters']),
    ...repeated(
      site.counters.map(({ label }) => label.toLowerCase()),
      [...path, 'counters'],
    ),
    ...site.counters.flatMap((counter, i) => [
      ...unknown(counter.serves, here, [...path, 'counters', i, 'serves'], 'not-at-site'),
      ...unknown(counter.helps, here, [...path, 'counters', i, 'helps'], 'not-at-site'),
      ...repeated(counter.serves, [...path, 'counters', i, 'serves']),
      ...repeated([...new Set(counter.serves), ...counter.helps], [...path, 'counters', i, 'helps']),
    ]),
  ];
}

function ids(things: { id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function repeated(values: string[], path: Path): Fault[] {
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  return twice === undefined ? [] : [{ path, fault: 'twice', about: { value: twice } }];
}

function unknown(
  values: string[],
  known: Set<string>,
  path: Path,
  fault: 'unknown-reference' | 'not-at-site' = 'unknown-reference',
): Fault[] {
  const missing = values.find((value) => !known.has(value));
  return missing === undefined ? [] : [{ path, fault, about: { id: missing } }];
}

function untranslated(office: Office, text: Partial<Record<Language, unknown>>, path: Path): Fault[] {
  const missing = office.languages.filter((language) => text[language] === undefined);
  return missing.map((language) => ({
    path: [...path, language],
    fault: 'untranslated',
    about: { language },
  }));
}

/** Where the last ticket would be due before every period begins, nobody could ever take one (O2). */
function neverOpen(hours: Hours, path: Path): Fault[] {
  if (hours === 'always') return [];
  const periods = [...Object.values(hours.week), ...Object.values(hours.exceptions)].flat();
  const longest = Math.max(0, ...periods.map(({ from, to }) => minutesOf(to) - minutesOf(from)));
  if (periods.length === 0 || hours.lastTicketMinutes < longest) return [];
  return [{ path: [...path, 'lastTicketMinutes'], fault: 'never-open' }];
}
