// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  surveys: 'Undersøgelser',
  loading: 'Henter …',
  newSurvey: 'Ny undersøgelse',
  firstSurvey: 'Start en tilfredshedsundersøgelse',
  whatItIs:
    'Hver borger får en polet efter betjeningen og stemmer ved udgangen: tilfreds, hverken tilfreds eller utilfreds, utilfreds. Stemmerne er hemmelige, også for os: ingen kan se, hvad en enkelt har svaret.',
  surveyName: 'Navn',
  surveyNameExample: 'Tilfredshed, februar',
  first: 'Første dag',
  last: 'Sidste dag',
  where: 'Sted',
  area: 'Fagområde',
  allSites: 'Alle steder',
  twoWeeks: 'Mindst 14 dage, så ingen kan regne ud, hvordan nogen har stemt.',
  byArea: 'Skeln mellem fagområder',
  byAreaHint: 'Så printes poletter for hvert fagområde for sig. Kun hvor mindst tre betjener på området.',
  ownQuestion: 'Et andet spørgsmål end det sædvanlige',
  ownQuestionHint:
    'Det sædvanlige er: Hvor tilfreds er du med betjeningen i dag? Skriv et andet på alle sprog.',
  startSurvey: 'Opret undersøgelsen',
  fromTo: '{first} – {last}',
  'stage-early': 'ikke begyndt',
  'stage-running': 'i gang',
  'stage-over': 'slut',
  endSurvey: 'Afslut nu …',
  endTitle: 'Afslut {name}?',
  endHint: 'Fra i dag tæller ingen stemmer mere, og resultatet offentliggøres. Det kan ikke fortrydes.',
  endYes: 'Ja, afslut den',
  endNo: 'Nej',
  printTokens: 'Print poletter',
  howMany: 'Antal (højst 200)',
  print: 'Print',
  printHint: 'Koderne gemmes ingen steder og kan ikke printes igen. Læg poletterne i en skål, og bland dem.',
  printingNow: {
    one: 'Printer {n} polet. Bliv ved printeren.',
    other: 'Printer {n} poletter. Det tager nogle minutter – bliv ved printeren.',
  },
  printed: { one: '{n} polet er printet.', other: '{n} poletter er printet.' },
  printedPartly: '{n} poletter er printet. {failed} kom ikke ud og er gjort ugyldige. Se efter printeren.',
  tokens: 'Poletter',
  noTokens: 'Der er ikke printet poletter endnu.',
  minted: 'Printet',
  used: 'Brugt',
  handedAndVoted: '{handed} poletter er udleveret, og {voted} har stemt.',
  results: 'Resultat',
  notPublished: 'Der er endnu intet resultat. Det kommer efter lukketid, når mindst ti har stemt.',
  tooFew: 'Der er intet resultat: færre end ti har stemt.',
  printPage: 'Udskriv',
  rate: 'Svarprocent {rate}: {votes} stemmer af {handed} udleverede poletter.',
  moreVotes:
    '{votes} har stemt, men der er kun udleveret {handed} poletter. Derfor vises hverken svarprocent eller usikkerhed.',
  noRate: '{votes} stemmer. Der er ikke noteret udleverede poletter, så der er ingen svarprocent.',
  underTen: 'Under ti stemmer: svarene vises ikke.',
  answer: 'Svar',
  share: 'Andel',
  of: '{count} af {votes}',
  interval: 'Usikkerhed',
  band: 'Yderpunkter',
  'answer-satisfied': 'Tilfreds',
  'answer-neither': 'Hverken tilfreds eller utilfreds',
  'answer-dissatisfied': 'Utilfreds',
  intervalMeans:
    'Hvis det er tilfældigt, hvem der stemte, ville mellem {low} og {high} af alle {handed} med en polet have svaret »{answer}« (95 % sikkerhed, Wilson).',
  bandMeans:
    '{silent} med en polet stemte ikke. Havde ingen eller alle af dem svaret »{answer}«, var andelen mellem {low} og {high}.',
  through: 'Til og med {date}. Fornyes efter lukketid, når mindst ti flere har stemt.',
} satisfies Record<string, Phrase>;

export type SurveyWords = Readonly<Record<keyof typeof da, Phrase>>;
