// Dansk.

import type { Phrase } from '../say.ts';

export const da = {
  question: 'Hvad skal denne skærm bruges til?',
  intro: 'Vælg én gang, og gem siden som startside på maskinen.',
  languages: 'Sprog',
  kiosk: 'Stander',
  kioskFor: 'Borgerne tager et nummer.',
  displaySound: 'Venterum med lyd',
  displaySoundFor: 'Viser og siger, hvem der kaldes. Én i hvert rum.',
  display: 'Venterum uden lyd',
  displayFor: 'Til de øvrige skærme i samme rum.',
  counter: 'Skranke',
  counterFor: 'Medarbejdere og ledere logger ind her.',
  vote: 'Stemmestation',
  voteFor: 'Borgerne svarer ved udgangen med deres polet.',
  paper: 'Papirbakke',
  paperFor: 'Sedlerne, som en printer ville udskrive dem.',
  paired: 'En skærm, der ikke er sat i gang endnu, siger selv, hvad der skal gøres.',
  demo: 'Dette er en demo',
  demoHow: 'Åbn en stander, et venterum og en skranke ved siden af hinanden, og tag et nummer.',
  demoSignIn: 'Log ind ved skranken som',
  demoPassword: 'Adgangskode',
  api: 'API-beskrivelse (OpenAPI)',
  docs: 'Vejledning',
} satisfies Record<string, Phrase>;

export type LandingWords = Readonly<Record<keyof typeof da, Phrase>>;
