// Dansk.

import type { Phrase } from '../../words/say.ts';

export const da = {
  title: 'Datablad {year}',
  simulated: 'Simulerede data',
  group: 'Del',
  line: 'Linje',
  served: 'Betjening ved skranken',
  sites: 'Betjente ærinder efter sted',
  areas: 'Betjente ærinder efter fagområde',
  'served-months': 'Betjente ærinder efter måned',
  calls: 'Telefonopkald',
  'call-months': 'Telefonopkald efter måned',
  surveys: 'Tilfredshed',
  notes: 'Bemærk',
  servings: 'Betjente ærinder i alt',
  servedDays: 'Arbejdsdage med tal for betjening',
  servingsPerDay: 'Ærinder pr. arbejdsdag',
  ofThem: 'Heraf {service}',
  allCalls: 'Opkald i alt',
  callDays: 'Arbejdsdage til og med det sidste opkald',
  callsPerDay: 'Opkald pr. arbejdsdag',
  otherArea: 'Fagområde, der ikke findes mere',
  votes: '{survey}: stemmer',
  rate: '{survey}: svarprocent',
  satisfied: '{survey}: tilfredse',
  notBegun: 'I {year} er ingen dag slut endnu.',
  notOver: '{year} er ikke slut: Tallene går til og med {date}.',
  noServings: 'Der er ingen tal for betjening i {year}.',
  servedFrom: 'I {year} er der først tal for betjening fra {date}. Pr. arbejdsdag er regnet derfra.',
  noCalls: 'Der er ikke indtastet opkald for {year}.',
  callMonths:
    'Der er ikke indtastet opkald for {months} {year}, så opkald pr. arbejdsdag kan ikke regnes ud.',
  callGaps: {
    one: 'I {year} er der ikke indtastet opkald for {n} arbejdsdag til og med {date}. Den tæller som en dag uden opkald.',
    other:
      'I {year} er der ikke indtastet opkald for {n} arbejdsdage til og med {date}. De tæller som dage uden opkald.',
  },
  callsThrough: 'I {year} er opkald indtastet til og med {date}. Pr. arbejdsdag er regnet dertil.',
  siteAlone:
    'Opkald tælles for hele kontoret og står på databladet for alle steder. Det samme gør målinger, der spurgte flere steder.',
  noBefore: 'Om {year} er intet kendt: hverken betjening, opkald eller målinger.',
} satisfies Record<string, Phrase>;

export type SheetWords = Readonly<Record<keyof typeof da, Phrase>>;
