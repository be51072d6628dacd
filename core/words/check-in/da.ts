// Dansk.

import type { Phrase } from '../say.ts';

export const da = {
  open: 'Jeg har en aftalt tid',
  openHint: 'Hold din kode op foran læseren, eller tryk her.',
  ask: 'Hvad er koden til din tid?',
  askHint: 'Hold den op foran læseren, eller skriv den. Den står i den besked, du har fået om din tid.',
  label: 'Din kode',
  go: 'Jeg er kommet',

  booked: 'Aftalt tid kl. {time}',
  early: 'Velkommen. Du er i god tid. Vi kalder dig til din tid kl. {time}.',
  onTime: 'Velkommen. Din tid er kl. {time}. Vi kalder dig til den, også selv om andre kom før dig.',
  late: 'Din tid var kl. {time}. Vi kan højst holde en tid i {n} minutter, så nu har du fået et nummer i køen. Det kalder vi, når det er din tur.',

  unknown: 'Vi kender ikke koden',
  unknownHint: 'Se efter, om hvert tegn er rigtigt. Ellers hjælper personalet dig gerne.',
  again: 'Du er allerede meldt ankommet',
  againHint: 'Hold øje med skærmen i venterummet. Er du i tvivl, så spørg personalet.',
  cancelled: 'Den tid er aflyst',
  cancelledHint: 'Tag et nummer, så hjælper vi dig, eller spørg personalet.',
  otherDay: 'Din tid er en anden dag',
  otherDayHint: 'Har du brug for hjælp i dag, så tag et nummer.',
  otherSite: 'Din tid i dag er et andet sted',
  otherSiteHint: 'Kan du ikke nå derhen, så spørg personalet her.',
  over: 'Den tid er forbi',
  overHint: 'Tag et nummer, så hjælper vi dig.',
  tooEarly: 'Du er for tidligt på den',
  tooEarlyHint: 'Din tid er kl. {time}. Med telefonen kan du melde dig ankommet fra kl. {opens}.',
  shut: 'Din tid er gået, og vi har lukket',
  shutHint: 'Spørg personalet, eller aftal en ny tid.',
  failed: 'Det lykkedes ikke denne gang',
  failedHint: 'Prøv igen om lidt, eller henvend dig til personalet.',
  when: '{date} kl. {time}',
  fix: 'Ret koden',
  retry: 'Prøv igen',
  walkIn: 'Tag et nummer i stedet',

  gone: 'Nummer {number} er annulleret',
  goneHint: 'Personalet har lige annulleret det. Spørg dem, så finder de ud af det sammen med dig.',

  phoneTitle: 'Meld, at du er kommet',
  phoneHint: 'Skriv koden til din aftalte tid, når du er her. Den står i den besked, du har fået.',
  phoneFrom: {
    one: 'Du kan gøre det fra {n} minut før din tid.',
    other: 'Du kan gøre det fra {n} minutter før din tid.',
  },
  follow: 'Følg dit nummer',

  posterTitle: 'Har du en aftalt tid?',
  posterHow: 'Scan koden med din telefon, og meld, at du er kommet.',
} satisfies Record<string, Phrase>;

export type CheckInWords = Readonly<Record<keyof typeof da, Phrase>>;
