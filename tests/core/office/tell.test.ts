// What is said of an office's settings, word for word where it matters.

import { expect, test } from 'vitest';
import type { Break } from '../../../core/office/breaks.ts';
import { changesBetween } from '../../../core/office/changes.ts';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { staffLanguages } from '../../../core/office/languages.ts';
import { tellBreak, tellChange, tellFault } from '../../../core/office/tell.ts';
import { anOffice, type OfficeInput } from '../../support/office.ts';

function saidOf(change: (office: OfficeInput) => void): string[] {
  const input = structuredClone(exampleOffice);
  change(input);
  const parsed = parseOffice(input);
  const [fault] = 'faults' in parsed ? parsed.faults : [];
  return fault ? staffLanguages.map((language) => tellFault(fault, input, language)) : [];
}

function changesOf(change: (office: OfficeInput) => void) {
  return changesBetween(anOffice(), anOffice(change));
}

test('a fault names the field and where it is', () => {
  expect(saidOf((office) => Object.assign(office.sites[0]?.counters[2] ?? {}, { label: ' ' }))).toEqual([
    'Skranke 3 på Aabenraa Rådhus: etiketten mangler.',
    'Schalter 3, Aabenraa Rådhus: die Beschriftung fehlt.',
    'Counter 3 at Aabenraa Rådhus: the label is missing.',
  ]);
  const hours = { week: { mon: [{ from: '09:00', to: '9:30' }] } };
  expect(saidOf((office) => Object.assign(office.sites[1] ?? {}, { hours }))).toEqual([
    'Bov, åbningstiden, mandag (nr. 1): sluttidspunktet skal være et klokkeslæt som 09:30.',
    'Bov, Öffnungszeit, Montag (Nr. 1): das Ende muss eine Uhrzeit wie 09:30 sein.',
    'Bov, opening time, Monday (no. 1): the end must be a time like 09:30.',
  ]);
  expect(saidOf((office) => Object.assign(office.services[0] ?? {}, { typicalMinutes: 0 }))).toEqual([
    'Ydelsen Pas: den forventede betjeningstid skal være mindst 0,5.',
    'Leistung Pass: die erwartete Bedienzeit muss mindestens 0,5 sein.',
    'Service Passport: the expected serving time must be at least 0.5.',
  ]);
});

test('what somebody wrote breaks out of no line', () => {
  const [said] = saidOf((office) => Object.assign(office, { 'a\nb\u001b[31m': 1 }));
  expect(said).toBe('Feltet »a b [31m« kendes ikke.');
});

test('opening hours in which nobody could take a number are a fault (O2)', () => {
  const hours = { week: { fri: [{ from: '09:00', to: '10:00' }] }, lastTicketMinutes: 60 };
  const [, , said] = saidOf((office) => Object.assign(office.services[0] ?? {}, { hours }));
  expect(said).toBe(
    'Service Passport, opening time: the time between last number and closing is so long that nobody can take a number.',
  );
});

test('changes are told of things by their ids, wherever they stand', () => {
  const changes = changesOf((office) => {
    const [site] = office.sites;
    Object.assign(site?.counters[2] ?? {}, { label: '3a' });
    site?.counters.splice(0, 1);
    site?.counters.push({ id: '9', label: '9', serves: ['pas'] });
    office.services.reverse();
    Object.assign(office.services.at(-1) ?? {}, { targetMinutes: 25 });
  });
  expect(changes.map((change) => tellChange(change, 'da'))).toEqual([
    'Ydelsen Pas: målet for ventetiden er ændret fra »20« til »25«.',
    'Listen over ydelser er ændret.',
    'Skranke 1 på Aabenraa Rådhus er fjernet.',
    'Skranke 9 på Aabenraa Rådhus er tilføjet.',
    'Skranke 3a på Aabenraa Rådhus: etiketten er ændret fra »3« til »3a«.',
  ]);
  expect(changes[4]).toMatchObject({ path: ['sites', 'raadhus', 'counters', '3', 'label'], is: 'changed' });
  expect(changesOf(() => {})).toEqual([]);
});

test('G6 times for bookings are told by their service, and what is another in them', () => {
  const slots =
    (capacity: number, ...more: string[]) =>
    (office: OfficeInput) =>
      void Object.assign(office.sites[0] ?? {}, {
        slots: ['pas', ...more].map((service) => ({ service, everyMinutes: 20, capacity })),
      });
  const changes = changesBetween(anOffice(slots(1, 'mitid')), anOffice(slots(2, 'koerekort')));
  expect(changes.map((change) => tellChange(change, 'da'))).toEqual([
    'Tiderne til MitID på Aabenraa Rådhus er fjernet.',
    'Tiderne til Kørekort på Aabenraa Rådhus er tilføjet.',
    'Tiderne til Pas på Aabenraa Rådhus: antallet af aftaler på samme tid er ændret fra »1« til »2«.',
  ]);
  expect(saidOf(slots(0))).toEqual([
    'Tiderne til Pas på Aabenraa Rådhus: antallet af aftaler på samme tid skal være mindst 1.',
    'Termine für Pass, Aabenraa Rådhus: die Zahl der Termine zur selben Zeit muss mindestens 1 sein.',
    'Times for Passport at Aabenraa Rådhus: the number of bookings at one time must be at least 1.',
  ]);
});

test('a picture is changed without being shown', () => {
  const logo = 'iVBORw0KGgo=';
  const [change] = changesOf((office) => Object.assign(office.sites[0] ?? {}, { slip: { logo } }));
  expect(change).toMatchObject({ path: ['sites', 'raadhus', 'slip', 'logo'], is: 'added' });
  expect(JSON.stringify(change)).not.toContain(logo);
});

test.each<[Break, string]>([
  [
    { breaks: 'service-waited-for', about: { service: 'pas', site: 'bov', n: 1 } },
    '1 borger på Bov er ikke færdig med Pas.',
  ],
  [{ breaks: 'counter-open', about: { counter: '2', site: 'bov' } }, 'Skranke 2 på Bov er åben.'],
  [
    { breaks: 'site-in-use', about: { site: 'bov', visits: 3, counters: 1 } },
    'Bov er i brug: igangværende besøg: 3, åbne skranker: 1.',
  ],
])('what would break is told by its names: %j', (one, said) => {
  expect(tellBreak(one, anOffice(), 'da')).toBe(said);
});
