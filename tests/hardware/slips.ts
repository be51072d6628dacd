// Slips to print, changed where a test needs it.

import { citizenLanguages } from '../../core/office/languages.ts';
import type { SummarySlip, TestSlip, TicketSlip, TokenSlip } from '../../core/slip.ts';
import { instantOf } from '../../core/time.ts';
import { wordsIn } from '../../core/words/in-force.ts';

const office = { languages: citizenLanguages, texts: {} };

export function aTicket(change: Partial<TicketSlip> = {}): TicketSlip {
  const { language = 'da' } = change;
  return {
    kind: 'ticket',
    language,
    words: wordsIn(office, language).slip,
    office: 'Aabenraa Borgerservice',
    site: 'Aabenraa Rådhus',
    number: 'A047',
    at: instantOf('2026-11-23', '10:42', 'Europe/Copenhagen'),
    timeZone: 'Europe/Copenhagen',
    service: null,
    before: 6,
    wait: { low: 10, high: 20 },
    url: 'https://koe.aabenraa.dk/t/Zk3vY0xQm7wB2pT9Lr5sNd8E',
    copy: false,
    booked: null,
    head: [],
    foot: [],
    logo: null,
    ...change,
  };
}

export function aToken(
  change: Partial<TokenSlip> = {},
  languages: readonly string[] = ['da', 'de', 'en'],
): TokenSlip {
  return {
    kind: 'token',
    said: languages.map((language) => ({ language, words: wordsIn(office, language).token })),
    office: 'Aabenraa Borgerservice',
    code: '7K3M9QWERTX24HJ8',
    url: 'https://koe.aabenraa.dk/v#7K3M9QWERTX24HJ8',
    until: '2027-02-15',
    ...change,
  };
}

export function aTest(change: Partial<TestSlip> = {}): TestSlip {
  return {
    kind: 'test',
    language: 'da',
    office: 'Aabenraa Borgerservice',
    site: 'Aabenraa Rådhus',
    printer: 'Printeren ved døren',
    at: instantOf('2026-11-23', '07:30', 'Europe/Copenhagen'),
    timeZone: 'Europe/Copenhagen',
    ...change,
  };
}

export function aSummary(change: Partial<SummarySlip> = {}): SummarySlip {
  return {
    kind: 'summary',
    language: 'da',
    office: 'Aabenraa Borgerservice',
    site: 'Aabenraa Rådhus',
    date: '2026-11-23',
    at: instantOf('2026-11-23', '16:05', 'Europe/Copenhagen'),
    timeZone: 'Europe/Copenhagen',
    visits: 119,
    servings: 128,
    areas: [
      { name: 'Kørekort, pas, NemID og MitID', servings: 81 },
      { name: 'Person- og folkeregister', servings: 47 },
      { name: 'Vielse', servings: 0 },
    ],
    endings: {
      served: 112,
      'cancelled-by-citizen': 2,
      'cancelled-by-staff': 1,
      'slip-failed': 0,
      expired: 0,
      reset: 0,
      'no-show': 4,
      open: 0,
    },
    ...change,
  };
}
