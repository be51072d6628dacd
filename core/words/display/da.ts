// Dansk.

import type { Phrase } from '../say.ts';

export const da = {
  title: 'Venterum {site}',
  nowCalling: 'Nu kaldes',
  lastCalled: 'Senest kaldt',
  counter: 'Skranke',
  called: 'Kaldt',
  booked: 'aftalt tid',
  order: 'Numrene kommer ikke altid i rækkefølge.',
  spoken: 'Nummer {number}, skranke {counter}',
  waiting: '{n} venter',
  nobodyWaiting: 'Ingen venter',
  wait: 'ventetid cirka {low}–{high} min.',
  waitUnder: 'ventetid under {high} min.',
  waitUnknown: 'ventetiden kendes ikke endnu',
  openUntil: 'Åbent til kl. {time}',
  quiet: 'Tag et nummer ved standeren',
  quietHint: 'Vi kalder det her på skærmen.',
  closed: 'Lukket',
  closedForNew: 'Lukket for nye numre',
  opensToday: 'Vi åbner kl. {time}',
  opens: 'Vi åbner {day} kl. {time}',
  stopped: 'Der udleveres ikke flere numre lige nu',
  stoppedHint: 'Har du et nummer, bliver du betjent.',
  connecting: 'Skærmen starter op',
  connectingHint: 'Om lidt står de kaldte numre her.',
  offline: 'Ingen forbindelse',
  offlineHint: 'Personalet kalder dig ved skranken.',
  asOf: 'Sidst opdateret kl. {time}',
  refused: 'Denne skærm er ikke i brug',
  refusedHint: 'Personalet kan sætte den i gang fra systemets forside.',
  touchForSound: 'Tryk for lyd',
  trySound: 'Prøv lyden',
  withoutSound: 'Denne skærm er uden lyd',
  readable: 'Kan læses på op til {n} m',
} satisfies Record<string, Phrase>;

export type DisplayWords = Readonly<Record<keyof typeof da, Phrase>>;
