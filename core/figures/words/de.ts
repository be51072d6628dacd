// Deutsch.

import type { SheetWords } from './da.ts';

export const de: SheetWords = {
  title: 'Datenblatt {year}',
  simulated: 'Simulierte Daten',
  group: 'Teil',
  line: 'Zeile',
  served: 'Bedienung am Schalter',
  sites: 'Erledigte Anliegen nach Standort',
  areas: 'Erledigte Anliegen nach Fachbereich',
  'served-months': 'Erledigte Anliegen nach Monat',
  calls: 'Telefonanrufe',
  'call-months': 'Telefonanrufe nach Monat',
  surveys: 'Zufriedenheit',
  notes: 'Hinweis',
  servings: 'Erledigte Anliegen insgesamt',
  servedDays: 'Arbeitstage mit Zahlen zur Bedienung',
  servingsPerDay: 'Anliegen pro Arbeitstag',
  ofThem: 'Davon {service}',
  allCalls: 'Anrufe insgesamt',
  callDays: 'Arbeitstage bis zum letzten Anruf',
  callsPerDay: 'Anrufe pro Arbeitstag',
  otherArea: 'Fachbereich, das es nicht mehr gibt',
  votes: '{survey}: Stimmen',
  rate: '{survey}: Rücklauf',
  satisfied: '{survey}: Zufriedene',
  notBegun: '{year} ist noch kein Tag vorbei.',
  notOver: '{year} ist nicht vorbei: Die Zahlen gehen bis einschließlich {date}.',
  noServings: 'Für {year} gibt es keine Zahlen zur Bedienung.',
  servedFrom:
    '{year} gibt es Zahlen zur Bedienung erst ab dem {date}. Pro Arbeitstag ist von da an gerechnet.',
  noCalls: 'Für {year} sind keine Anrufe eingetragen.',
  callMonths:
    'Für {months} {year} sind keine Anrufe eingetragen, deshalb lassen sich Anrufe pro Arbeitstag nicht berechnen.',
  callGaps: {
    one: '{year} sind für {n} Arbeitstag bis einschließlich {date} keine Anrufe eingetragen. Er zählt als Tag ohne Anruf.',
    other:
      '{year} sind für {n} Arbeitstage bis einschließlich {date} keine Anrufe eingetragen. Sie zählen als Tage ohne Anruf.',
  },
  callsThrough:
    '{year} sind Anrufe bis einschließlich {date} eingetragen. Pro Arbeitstag ist bis dahin gerechnet.',
  siteAlone:
    'Anrufe werden für das ganze Amt gezählt und stehen im Datenblatt für alle Standorte. Ebenso Umfragen, die an mehreren Orten fragten.',
  noBefore: 'Von {year} ist nichts bekannt: weder Bedienung noch Anrufe noch Umfragen.',
};
