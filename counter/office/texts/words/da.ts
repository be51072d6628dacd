// Dansk.

import type { Phrase } from '../../../../core/words/say.ts';

export const da = {
  textsHint:
    'Alt, hvad borgerne læser og hører, har en standardtekst. Skriv jeres egen ved siden af, hvor I siger det anderledes. Hvor feltet er tomt, gælder standardteksten.',
  textLanguages: 'Sprog',
  languageNotYet: '{language} (vises ikke endnu)',
  textsIn: 'Tekster på {language}',
  textSearch: 'Søg i alle tekster',
  textsShow: 'Vis',
  'texts-all': 'Alle tekster',
  'texts-own': 'Kun jeres egne',
  'texts-missing': 'Kun dem uden egen tekst',
  textParts: 'Hvor teksten står',
  textsFound: { one: '{n} tekst', other: '{n} tekster' },
  textsNone: 'Ingen tekster passer til det, du søger.',
  textsNoOwn: 'Der er ingen egne tekster på dette sprog.',
  textsNoneMissing: 'Her har alle tekster jeres egen ordlyd.',
  moreTexts: { one: 'Vis {n} tekst til', other: 'Vis {n} tekster til' },
  'text-language': 'Sprogets navn',
  'text-slip': 'Seddel',
  'text-token': 'Polet',
  'text-speech': 'Oplæsning i venterummet',
  'text-phone': 'Nummeret på telefonen',
  'text-refusals': 'Når noget ikke kan lade sig gøre',
  'text-kiosk': 'Stander',
  'text-vote': 'Stemmestation',
  'text-display': 'Skærm i venterummet',
  'text-landing': 'Forside',
  'text-checkIn': 'Ankomst med telefonen',
  ownText: 'Jeres egen tekst for {name}',
  textLacks: 'mangler endnu',
  textGaps: 'Skal stå i teksten, for der bliver sat noget ind:',
  textNeedsForms: 'Skriv teksten i alle felterne, eller lad dem alle stå tomme.',
  formFor: 'Når tallet er {numbers}',
  formElse: 'Ved andre tal',
  addLanguage: 'Tilføj et sprog',
  language: 'Sprog',
  languageCode: 'Eller en sprogkode',
  notACode: '»{code}« er ikke en sprogkode. Skriv den som pl, fa eller zh-Hant.',
  addLanguageHint:
    'Sproget har ingen tekster endnu. Borgerne kan vælge det, når alle er skrevet; indtil da kan du gemme undervejs.',
  languageMissing: {
    one: '{n} af {all} tekster mangler. Borgerne kan vælge sproget, når alle er skrevet.',
    other: '{n} af {all} tekster mangler. Borgerne kan vælge sproget, når alle er skrevet.',
  },
  languageReady: 'Alle tekster er skrevet. Borgerne kan ikke vælge sproget endnu.',
  languageSpoken: 'Alle tekster er skrevet, og borgerne kan vælge sproget.',
  showMissing: 'Vis dem, der mangler',
  speakLanguage: 'Lad borgerne vælge sproget',
  removeLanguage: 'Fjern sproget',
} satisfies Record<string, Phrase>;

export type TextsWords = Readonly<Record<keyof typeof da, Phrase>>;
