// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  year: 'År',
  site: 'Sted',
  allSites: 'Alle steder',
  loading: 'Henter …',
  simulated: 'Simulerede data',
  simulatedHint: 'Tallene er fundet på til afprøvning. Ingen borgere står bag dem.',
  through: 'til og med {date}',
  made: 'Udskrevet {time}',
  month: 'Måned',
  months: 'Måned for måned',
  servedIn: 'Ærinder {year}',
  callsIn: 'Opkald {year}',
  divided: '{part} / {of}',
  moreSites: { one: '{n} sted mere', other: '{n} steder mere' },
  moreAreas: { one: '{n} fagområde mere', other: '{n} fagområder mere' },
  moreServices: { one: '{n} ydelse mere', other: '{n} ydelser mere' },
  moreSurveys: {
    one: '{n} måling mere i {year} står i filerne.',
    other: '{n} målinger mere i {year} står i filerne.',
  },
  survey: 'Måling',
  votes: 'Stemmer',
  rate: 'Svarprocent',
  satisfied: 'Tilfredse',
  nothing: 'Ingen tal for {year} endnu',
  nothingHint: 'Når en dag er slut, tælles dens betjente ærinder med. Opkald kan indtastes herunder.',
  notes: 'Bemærk',

  enterCalls: 'Indtast telefonopkald',
  enterHint: 'Skriv, hvor mange opkald der kom den dag. Et tomt felt betyder, at det ikke vides.',
  monthBefore: 'Måneden før',
  monthAfter: 'Måneden efter',
  callsOn: 'Opkald {date}',
  inMonth: 'I alt i {month}: {calls}',
  inMonthNone: 'Ingen opkald indtastet i {month}.',
  save: 'Gem opkald',
  saved: 'Gemt.',
  unsaved: { one: '{n} dag er ikke gemt.', other: '{n} dage er ikke gemt.' },
  noNumber: 'Skriv et helt tal fra 0 til {most}.',

  fromFile: 'Tag opkald fra en fil',
  fileHint:
    'En CSV-fil for {year} med en linje for hver dag: dato og antal opkald, for eksempel 31-01-{year};512. Er der en fejl i en linje, tages intet fra filen.',
  choose: 'Vælg fil',
  faults: { one: 'Filen har {n} fejl. Intet er ændret.', other: 'Filen har {n} fejl. Intet er ændret.' },
  moreFaults: { one: 'Og {n} fejl mere.', other: 'Og {n} fejl mere.' },
  newDays: { one: '{n} ny dag', other: '{n} nye dage' },
  changedDays: { one: '{n} dag får et andet tal', other: '{n} dage får et andet tal' },
  sameDays: { one: '{n} dag er uændret', other: '{n} dage er uændrede' },
  take: 'Tag opkaldene over',
  taken: { one: 'Opkald for {n} dag er taget over.', other: 'Opkald for {n} dage er taget over.' },
  nothingNew: 'Alt i filen er her allerede.',
} satisfies Record<string, Phrase>;

export type DataSheetWords = Readonly<Record<keyof typeof da, Phrase>>;
