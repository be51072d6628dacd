// Dansk.

import type { DayFileWords } from './words.ts';

export const da: DayFileWords = {
  at: 'Linje {line}: {sentence}',
  on: 'Linje {line}, {date}: {sentence}',
  faults: {
    'no-file':
      'Det er ikke en fil med dage. Gem den på den bærbares egen server under »Pop-up«, og vælg den igen.',
    'other-site': 'Filen er fra et andet sted: {name}.',
    simulated: 'Dagene er simulerede, og de tæller ikke her.',
    'no-days': 'Der er ingen dage i filen.',
    unreadable: 'Linjen kan ikke læses. Gem filen igen, og ret ikke i den.',
    'no-day': 'Her skulle en ny dag begynde. Gem filen igen, og ret ikke i den.',
    'no-entry': 'Det er ikke en hændelse, som denne server kender. Er den bærbares program nyere?',
    version: 'En hændelse mangler eller står der to gange.',
    earlier: 'Hændelsen er tidligere end den før.',
    'after-end': 'Hændelsen kommer efter dagens slutning.',
    'other-day': 'Tidspunktet hører ikke til dagen, eller det er ikke kommet endnu.',
    rule: 'Dagen kan ikke være gået sådan: den bryder reglen {rule}.',
    service: 'Kontoret har intet ærinde med id »{service}«.',
    'not-ended': 'Dagen er ikke slut på den bærbare endnu.',
    'cut-off': 'Her mangler noget: filen er ikke hel. Gem den igen.',
    'damaged-there': 'Dagen er ikke med i filen: den bærbare kan ikke læse dens journal.',
    'date-twice': 'Dagen står allerede i linje {first}.',
    'not-over': 'Dagen er ikke gået endnu her.',
    'other-content': 'Denne server har allerede den dag, med et andet indhold.',
  },
  more: { one: 'Og {n} fejl mere.', other: 'Og {n} fejl mere.' },
};
