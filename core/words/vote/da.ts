// Dansk.

import type { Phrase } from '../say.ts';

export const da = {
  title: 'Din mening',
  languages: 'Sprog',
  scan: 'Scan din polet',
  scanHint: 'Hold koden på poletten op foran læseren.',
  type: 'Eller tast koden',
  typeOnPhone: 'Tast koden fra din polet',
  codeLabel: 'Polettens kode, 16 tegn',
  keyboard: 'Tastatur',
  delete: 'Slet',

  question: 'Hvor tilfreds er du med betjeningen i dag?',
  secret: 'Din stemme er hemmelig. Poletten kan bruges én gang.',
  satisfied: 'Tilfreds',
  neither: 'Hverken tilfreds eller utilfreds',
  dissatisfied: 'Utilfreds',
  notNow: 'Ikke nu',

  moment: 'Et øjeblik …',
  slow: 'Det tager lidt længere end normalt. Vent lidt endnu.',
  thanks: 'Tak for din stemme',
  thanksHint: 'Den er talt med. Ingen kan se, hvad du har svaret.',
  goodbye: 'Du kan lukke siden.',

  askStaff: 'Har du spørgsmål, så henvend dig til personalet.',
  notWorked: 'Det lykkedes ikke denne gang',
  noAnswer: 'Vi fik ikke forbindelse',
  noAnswerCheck: 'Din polet er ikke brugt. Prøv igen om lidt.',
  noAnswerVote: 'Måske nåede din stemme frem. Prøv igen med poletten: den tæller kun én gang.',
  again: 'Prøv igen',
  restart: 'Begynd forfra',

  offline: 'Ingen forbindelse lige nu',
  offlineHint: 'Gem din polet, og prøv igen om lidt.',
  failing: 'Vi kan ikke tage imod svar lige nu',
  boxes: 'Læg din polet i en af kasserne',
  boxesHint: 'Tilfreds, hverken tilfreds eller utilfreds, utilfreds: vælg selv.',
  noSurvey: 'Der er ingen undersøgelse lige nu',
  noSurveyHint: 'Tak for besøget.',
  notSetUp: 'Skærmen er ikke i brug endnu',
  notSetUpHint: 'Gem din polet, og henvend dig til personalet.',
} satisfies Record<string, Phrase>;

export type VoteWords = Readonly<Record<keyof typeof da, Phrase>>;
