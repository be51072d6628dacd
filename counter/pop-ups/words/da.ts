// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  title: 'Pop-up',
  none: 'Der er ingen pop-up endnu. Åbn den første her: den er klar med det samme, og på den sidste dag lukker den af sig selv.',
  running: 'Åbne i disse dage',
  coming: 'Kommende',
  past: 'Slut',
  always: 'altid åben',
  daily: 'kl. {from}–{to}',
  countersOf: { one: '{n} skranke', other: '{n} skranker' },
  closedEarly: 'Lukket før tid. Tal og journaler er gemt.',

  newPopUp: 'Åbn en pop-up',
  like: 'Skabelon',
  templates: 'Skabeloner',
  sites: 'Som et af stederne',
  name: 'Navn',
  nameExample: 'Sønderstrand',
  address: 'Adresse (hvis den skal vises)',
  firstDay: 'Første dag',
  lastDay: 'Sidste dag',
  from: 'Åbner kl.',
  to: 'Lukker kl.',
  counters: 'Skranker',
  hoursHint: 'De samme tider hver dag, også i weekenden og på helligdage.',
  alwaysHint: 'Lad tiderne stå tomme, hvis der altid er åbent på de dage.',
  open: 'Åbn',
  opened: '{name} er åbnet og står på listen.',
  save: 'Gem',
  change: 'Ret',
  changeTitle: 'Ret {name}',
  again: 'Åbn igen',
  openAgain: 'Åbn igen',

  close: 'Luk før tid',
  closeTitle: 'Luk {name} nu?',
  closeHint: 'Ingen kan tage flere numre dér. Tal og journaler bliver gemt, og du kan åbne igen.',
  closeYes: 'Ja, luk',
  callOff: 'Aflys',
  callOffTitle: 'Aflys {name}?',
  callOffHint: 'Den åbner ikke. Du kan åbne den igen med andre dage.',
  callOffYes: 'Ja, aflys',
  no: 'Nej',

  laptop: 'På denne computer',
  laptopTitle: '{name} på denne computer',
  laptopExplain:
    'Computeren kan være stander, skærm og skranke på én gang. Så behøver den ingen kode: den bliver stander og skærm i denne browser, kun her og kun for {name}. Er browseren allerede stander eller skærm et andet sted, er den det ikke længere.',
  laptopReady: 'Computeren er nu stander og skærm for {name}. Åbn det, du har brug for:',
  useLaptop: 'Brug denne computer',
  kioskOf: 'Stander, {name}',
  displayOf: 'Skærm, {name}',
  openDisplay: 'Åbn skærmen',
  displayHint:
    'Træk vinduet over på den anden skærm, og tryk F11. Klik én gang på det, så det må spille lyd.',
  openKiosk: 'Åbn standeren',
  kioskHint: 'Her tager borgerne et nummer. Skift mellem vinduerne med Alt og Tab.',
  openPaper: 'Åbn papirbakken',
  paperHint: 'Viser sedlerne, hvis der ingen printer er.',
  openCounter: 'Gå til skranken',
  counterHint: 'I dette vindue. Du er stadig logget ind.',

  saveDays: { one: 'Gem {n} dag som fil', other: 'Gem {n} dage som fil' },
  bringDays: 'Hent dage fra fil',
  bringTitle: 'Hent dage til {name}',
  bringHint:
    'Har en bærbar været sin egen server for {name}? Så gem dens dage som fil på dens side »Pop-up«, og vælg filen her. Du ser, hvad der er i den, før noget bliver taget over. Stemmer følger ikke med.',
  chooseFile: 'Vælg fil',
  readingFile: 'Vent lidt …',
  fileFaults: { one: 'Filen har {n} fejl. Intet er ændret.', other: 'Filen har {n} fejl. Intet er ændret.' },
  moreFaults: { one: 'Og {n} fejl mere.', other: 'Og {n} fejl mere.' },
  day: 'Dag',
  visits: 'Kom',
  servings: 'Betjente ærinder',
  knownDays: { one: '{n} dag i filen er her allerede.', other: '{n} dage i filen er her allerede.' },
  takeDays: { one: 'Tag {n} dag over', other: 'Tag {n} dage over' },
  takeOthers: {
    one: 'Tag den anden dag over',
    other: 'Tag de {n} andre dage over',
  },
  daysTaken: {
    one: '{n} dag er taget over og tæller med i tallene.',
    other: '{n} dage er taget over og tæller med i tallene.',
  },

  unsound: 'Kontrollér dagene og tiderne: slutningen skal ligge efter begyndelsen.',
  stillInUse:
    'Der er stadig nogen: igangværende besøg: {visits}, åbne skranker: {counters}. Gør besøgene færdige, og luk skrankerne først.',
  counterInUse: 'En af skrankerne er stadig i brug. Luk den først.',
} satisfies Record<string, Phrase>;

export type PopUpWords = Readonly<Record<keyof typeof da, Phrase>>;
