// Dansk.

import type { CallWords } from './words.ts';

export const da: CallWords = {
  at: 'Linje {line}: {sentence}',
  faults: {
    'no-utf8': 'Bogstaverne i filen kan ikke læses. Gem den som »CSV UTF-8«, og vælg den igen.',
    quotes: 'Et anførselstegn (") mangler eller står forkert, her eller længere oppe.',
    'no-days': 'Der er ingen dage i filen.',
    cells: {
      one: 'Der er {n} kolonne. Der skal være to: dato og antal opkald.',
      other: 'Der er {n} kolonner. Der skal være to: dato og antal opkald.',
    },
    date: '»{value}« er ikke en dato som 31-01-2022.',
    'date-twice': 'Datoen står allerede i linje {first}.',
    'other-year': '{value} ligger ikke i {year}.',
    'not-yet': '{value} er ikke kommet endnu.',
    calls: '»{value}« er ikke et antal opkald. Skriv et helt tal fra 0 til {most}, uden punktum.',
  },
  more: { one: 'Og {n} fejl mere.', other: 'Og {n} fejl mere.' },
};
