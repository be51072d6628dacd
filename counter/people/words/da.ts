// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  title: 'Personer og nøgler',
  people: 'Personer',
  name: 'Navn',
  role: 'Rolle',
  password: 'Adgangskode',
  passwordHint: 'Mindst 10 tegn. Giv den til personen selv.',
  'role-clerk': 'Medarbejder',
  'role-supervisor': 'Leder',
  'role-administrator': 'Administrator',
  addPerson: 'Tilføj en person',
  add: 'Tilføj',
  keys: 'Nøgler',
  noKeys: 'Der er ingen nøgler endnu.',
  created: 'Oprettet',
  keyFor: 'Til',
  'role-kiosk': 'Stander',
  'role-display': 'Skærm',
  'role-vote': 'Stemmestation',
  'role-agent': 'Agent (printere ved en anden maskine)',
  'role-integration': 'Integration',
  addKey: 'Lav en nøgle',
  keyExample: 'Standeren i forhallen',
  makeKey: 'Lav nøgle',
  madeKey: 'Nøglen til {name}',
  madeKeyHint: 'Skriv den af nu. Den vises kun denne ene gang.',
  agentHint: 'Start agenten på den maskine, som enhederne sidder i, i en kopi af programmet:',
  keyKept: 'Jeg har den',
  remove: 'Fjern',
  removeOf: 'Fjern {name}',
  removeTitle: 'Fjern {name}?',
  'remove-person-hint': 'Personen bliver logget ud og kan ikke logge ind mere.',
  'remove-key-hint': 'Det, der bruger nøglen, holder op med at virke.',
  removeYes: 'Ja, fjern',
  removeNo: 'Nej',
} satisfies Record<string, Phrase>;

export type PeopleWords = Readonly<Record<keyof typeof da, Phrase>>;
