// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  title: 'Den første dag',
  intro:
    'Det her mangler, før I kan åbne dørene. Tag det i den rækkefølge, der passer dig: listen ser selv, hvad der er gjort. Du kan gå fra den og finde den igen øverst.',
  allDone: 'Alt er klar',
  allDoneHint: 'I kan åbne. Læg listen væk, når du ikke har brug for den mere.',
  count: '{n} af {all} er gjort',
  back: 'Tilbage til listen',
  isDone: 'gjort',
  isOpen: 'mangler',
  fits: 'Det passer, som det er',
  noPrinter: 'Uden printer',
  onlyMe: 'Kun mig indtil videre',
  putAway: 'Læg listen væk',
  putAwayHint: 'Den kommer ikke igen. Alt, hvad den fører til, bliver, hvor det er.',
  'sites-title': 'Steder',
  'sites-hint': 'Navn og adresse på det sted, borgerne går ind.',
  'sites-go': 'Se stederne',
  'services-title': 'Fagområder og ydelser',
  'services-hint':
    'Hvad kan borgerne vælge? Navne, søgeord, mål for ventetiden, og hvilke skranker der betjener dem.',
  'services-go': 'Se ydelserne',
  'counters-title': 'Skranker',
  'counters-hint': 'En skranke for hvert skrivebord, med det nummer, der står på skiltet.',
  'counters-go': 'Se skrankerne',
  'hours-title': 'Åbningstider',
  'hours-hint': 'Hvornår kan man tage et nummer? Helligdage er lukket af sig selv.',
  'hours-go': 'Se åbningstiderne',
  'people-title': 'Medarbejdere',
  'people-hint': 'Giv hver medarbejder sit eget navn at logge ind med.',
  'people-go': 'Se brugerne',
  'kiosk-title': 'Stander',
  'kiosk-hint': 'Åbn standerens side på dens maskine. Den viser en kode, som du skriver under Enheder.',
  'kiosk-go': 'Tilføj standeren',
  'display-title': 'Skærm i venterummet',
  'display-hint': 'På samme måde: åbn siden på skærmens maskine, og skriv koden.',
  'display-go': 'Tilføj skærmen',
  'printer-title': 'Printer',
  'printer-hint': 'Den udskriver sedler. Uden printer bliver nummeret stående på standerens skærm.',
  'printer-go': 'Tilføj printeren',
  'ticket-title': 'Et nummer på prøve',
  'ticket-hint':
    'Åbn en skranke, tag et nummer på standeren, og kald det: det skal ses og høres på skærmen. Prøven er et nummer som alle andre. Afslut den med Annullér: så tæller den som annulleret, ikke som en ekspedition.',
  'ticket-go': 'Til skranken',
  'kiosk-here': 'Prøv standeren på denne maskine',
  'display-here': 'Prøv skærmen på denne maskine',
} satisfies Record<string, Phrase>;

export type GuideWords = Readonly<Record<keyof typeof da, Phrase>>;
