// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  title: 'Opsætning',
  connecting: 'Øjeblik …',
  noAnswer: 'Serveren svarer ikke lige nu. Siden prøver igen af sig selv.',

  codeTitle: 'Engangskoden',
  codeHint: 'Den står sidst i den adresse, som serveren skrev, da den startede: efter tegnet #.',
  code: 'Kode',
  codeGo: 'Videre',

  stepOf: 'Trin {n} af {all}',
  welcome: 'Velkommen. Hvem er du?',
  welcomeHint: 'Du bliver administrator: du kan give andre adgang og ændre alt bagefter.',
  name: 'Dit navn, som du logger ind med',
  password: 'Adgangskode',
  passwordHint: 'Mindst 10 tegn. Gerne en sætning, som kun du kan huske.',
  again: 'Adgangskoden én gang til',
  show: 'Vis adgangskoden',
  next: 'Videre',
  nameMissing: 'Skriv dit navn.',
  passwordShort: 'Adgangskoden skal have mindst 10 tegn.',
  passwordsDiffer: 'De to adgangskoder er ikke ens.',

  officeTitle: 'Jeres kontor',
  officeHint: 'Alt kan ændres bagefter, også mens I har åbent.',
  from: 'Hvad vil I begynde med?',
  'from-small': 'Et lille kontor',
  'from-small-hint': 'Ét sted, én skranke og tre ydelser, som I selv giver navne.',
  'from-example': 'Eksemplet',
  'from-example-hint': 'Aabenraas borgerservice med to steder og alle ydelser, til at rette i.',
  'from-file': 'En fil',
  'from-file-hint': 'Et kontor, der er gemt som fil fra et andet system som dette.',
  officeName: 'Kontorets navn',
  officeNameExample: 'For eksempel: Borgerservice Tønder',
  country: 'Land (bestemmer helligdagene)',
  languages: 'Sprog, som borgerne kan vælge',
  officeNameMissing: 'Skriv kontorets navn.',
  languagesMissing: 'Vælg mindst ét sprog.',
  file: 'Filen',
  fileMissing: 'Vælg en fil, der kan bruges.',
  fileFine: '{name} kan bruges.',
  fileFaults: {
    one: '{name} kan ikke bruges: der er én fejl.',
    other: '{name} kan ikke bruges: der er {n} fejl.',
  },
  fileTooLarge: 'Filen er for stor. Et kontor fylder højst 2 MB.',
  fileNoOffice: 'Filen er ikke et kontor, der er gemt fra et system som dette.',
  back: 'Tilbage',
  finish: 'Opret kontoret',
  finishAdministrator: 'Færdig',
  working: 'Gemmer …',

  opening: 'Kontoret åbner …',
  openingHint: 'Det tager et øjeblik. Så går det videre af sig selv.',
  doneTitle: 'Systemet er sat op',
  doneHint: 'Adressen kan kun bruges én gang, og det er den blevet.',
  doneGo: 'Til forsiden',
} satisfies Record<string, Phrase>;

export type SetupWords = Readonly<Record<keyof typeof da, Phrase>>;
