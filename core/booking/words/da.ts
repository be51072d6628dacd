// Dansk.

import type { FileWords } from './words.ts';

export const da: FileWords = {
  at: { line: 'Linje {line}: {sentence}', cell: 'Linje {line}, {column}: {sentence}' },
  columns: { code: 'kode', time: 'tidspunkt', services: 'ærinde', language: 'sprog' },
  faults: {
    'no-utf8': 'Bogstaverne i filen kan ikke læses. Gem den som »CSV UTF-8«, og vælg den igen.',
    quotes: 'Et anførselstegn (") mangler eller står forkert, her eller længere oppe.',
    'no-bookings': 'Der er ingen bookinger i filen.',
    'too-many-bookings': 'Der er flere end {most} bookinger i filen. Se efter, om den kun gælder én dag.',
    cells: {
      one: 'Der er {n} kolonne. Der skal være kode, tidspunkt og ærinde; sproget kan følge efter.',
      other: 'Der er {n} kolonner. Der skal være kode, tidspunkt og ærinde; sproget kan følge efter.',
    },
    code: 'Koden skal have 4 til 12 bogstaver fra A til Z og cifre.',
    'code-twice': 'Koden står allerede i linje {first}.',
    time: '»{value}« er ikke et klokkeslæt som 09:30.',
    'service-missing': 'Ærindet mangler.',
    'service-unknown': 'Ærindet »{value}« findes ikke her.',
    'service-twice': 'Ærindet »{value}« er nævnt to gange.',
    'too-many-services': 'En booking kan højst gælde {most} ærinder.',
    language: '»{value}« er ikke en sprogkode som da eller en.',
  },
  more: { one: 'Og {n} fejl mere.', other: 'Og {n} fejl mere.' },
};
