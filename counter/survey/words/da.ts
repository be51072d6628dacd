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
  surveyNameExample: 'f.eks. Tilfredshed, februar',
  first: 'Første dag',
  last: 'Sidste dag',
  where: 'Sted',
  area: 'Fagområde',
  allSites: 'Alle steder',
  twoWeeks: 'Mindst 14 dage, så ingen kan regne ud, hvordan nogen har stemt.',
  byArea: 'Skeln mellem fagområder',
  otherAreas: 'Andre fagområder',
  byAreaHint: 'Så udskrives poletter for hvert fagområde for sig. Kun hvor mindst tre betjener på området.',
  boxesAt: 'Kasser i stedet for koder',
  boxesAtHint:
    'Borgerne lægger poletter i tre kasser ved udgangen, som tæller dem. Ellers stemmes der med koder.',
  byBoxes: 'Kasser: {sites}.',
  overfull:
    'Der ligger flere poletter i kasserne, end der er udleveret ({sites}). Derfor kan der ikke vises svarprocent eller usikkerhed. Bliver udleverede poletter noteret?',
  renewed: {
    one: 'Tælleren ved {device} er udskiftet eller har glemt sit tal ({n} gang). Hvad der faldt imens, er ikke talt med.',
    other:
      'Tælleren ved {device} er udskiftet eller har glemt sit tal ({n} gange). Hvad der faldt imens, er ikke talt med.',
  },
  ownQuestion: 'Et andet spørgsmål end det sædvanlige',
  ownQuestionHint:
    'Det sædvanlige er: Hvor tilfreds er du med betjeningen i dag? Skriv et andet på alle sprog.',
  startSurvey: 'Opret undersøgelsen',
  'stage-early': 'ikke begyndt',
  'stage-running': 'i gang',
  'stage-over': 'slut',
  endSurvey: 'Afslut nu …',
  endTitle: 'Afslut {name}?',
  endHint: 'Fra i dag tæller ingen stemmer mere, og resultatet offentliggøres. Det kan ikke fortrydes.',
  endYes: 'Ja, afslut den',
  endNo: 'Nej',
  printTokens: 'Udskriv poletter',
  howMany: 'Antal (højst 200)',
  print: 'Udskriv',
  printHint:
    'Koderne gemmes ingen steder og kan ikke udskrives igen. Læg poletterne i en skål, og bland dem.',
  printingNow: {
    one: 'Udskriver {n} polet. Bliv ved printeren.',
    other: 'Udskriver {n} poletter. Det tager nogle minutter – bliv ved printeren.',
  },
  printed: { one: '{n} polet er udskrevet.', other: '{n} poletter er udskrevet.' },
  printedPartly: '{n} poletter er udskrevet. {failed} kom ikke ud og er gjort ugyldige. Tjek printeren.',
  tokens: 'Poletter',
  noTokens: 'Der er ikke udskrevet poletter endnu.',
  minted: 'Udskrevet',
  used: 'Brugt',
  handedAndVoted: '{served} borgere er betjent, {handed} poletter er udleveret, og {voted} har stemt.',
  servedUnknown:
    'Hvor mange borgere der er betjent, vides ikke: tallene er beskadiget. {handed} poletter er udleveret, og {voted} har stemt.',
  results: 'Resultat',
  notPublished: 'Der er endnu intet resultat. Det kommer efter lukketid, når mindst ti har stemt.',
  tooFew: 'Der er intet resultat: færre end ti har stemt.',
  printPage: 'Udskriv resultatet',
  votes: 'Stemmer',
  handed: 'Udleverede poletter',
  responseRate: 'Svarprocent',
  besideEarlier: 'Sammenlignet med tidligere',
  survey: 'Undersøgelse',
  rate: 'Svarprocent {rate}: {votes} stemmer af {handed} udleverede poletter.',
  moreVotes:
    '{votes} har stemt, men der er kun udleveret {handed} poletter. Derfor vises hverken svarprocent eller usikkerhed.',
  moreVotesSomewhere:
    '{votes} stemmer og {handed} udleverede poletter, men ved kasserne et sted er der flere stemmer end poletter. Derfor vises hverken svarprocent eller usikkerhed.',
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
  byHand: 'indtastet',
  enterPast: 'Tidligere undersøgelse',
  correctPast: 'Ret undersøgelsen',
  enterPastHint:
    'En undersøgelse fra før dette system, med dens samlede tal. Den er mærket »indtastet« overalt.',
  leaveEmpty:
    'Lad stå tomt, hvad I ikke ved: uden svar vises ingen andele, uden poletter ingen svarprocent og ingen usikkerhed.',
  source: 'Hvor tallene er fra (højst 200 tegn)',
  sourceIs: 'Kilde: {source}',
  keepPast: 'Gem',
  correct: 'Ret',
  remove: 'Fjern …',
  removeTitle: 'Fjern {name}?',
  removeYes: 'Ja, fjern den',
  answersUnknown: 'Hvad der blev svaret, er ikke indtastet.',
  compare: 'Sammenlign',
  thisOne: 'Denne',
  thatOne: 'med denne',
  nothingToCompare: 'Der skal være to resultater at sammenligne.',
  cannotCompare:
    'De kan ikke sammenlignes: andelen af tilfredse, eller hvor sikker den er, kendes ikke ({names}).',
  'verdict-higher': 'Sikkert højere: fra {from} til {to} tilfredse.',
  'verdict-lower': 'Sikkert lavere: fra {from} til {to} tilfredse.',
  'verdict-unsure': 'Ingen sikker forskel: {from} og {to} tilfredse. Det kan være tilfældigt.',
  differenceIs:
    'Fra {earlier} til {later} er forskellen {points} procentpoint; med 95 % sikkerhed ligger den mellem {low} og {high}.',
  compareSource:
    'To andele, sammenlignet med Newcombes interval (Statistics in Medicine 1998, s. 873–890, metode 10) ud fra Wilsons intervaller, begge korrigeret for det endelige antal poletter. »Sikkert« betyder, at intervallet ikke indeholder 0.',
  intervalSource: 'Wilsons interval (1927), korrigeret for det endelige antal poletter (O’Neill 2021).',
  handedOver: 'Udleveret',
  left: 'Tilbage',
  fewLeft: {
    one: '{site}: kun {n} polet er tilbage – færre end på den travleste dag, eller færre end 20. Udskriv flere.',
    other:
      '{site}: kun {n} poletter er tilbage – færre end på den travleste dag, eller færre end 20. Udskriv flere.',
  },
  showOnDisplays: 'Vis resultatet på skærmene',
  showHint: 'Kun når ingen kaldes, og aldrig i stedet for et nummer.',
  printPoster: 'Plakat til udskrift',
  through: 'Til og med {date}. Fornyes efter lukketid, når mindst ti flere har stemt.',
} satisfies Record<string, Phrase>;

export type SurveyWords = Readonly<Record<keyof typeof da, Phrase>>;
