// All that citizens read and hear, by language and part. The compiler refuses a language that lacks a text.

import type { CitizenLanguage } from '../office/languages.ts';
import type { CheckInWords } from './check-in/da.ts';
import { checkInWords } from './check-in/words.ts';
import { commonWords } from './citizens/table.ts';
import type { CommonWords } from './citizens/words.ts';
import type { DisplayWords } from './display/da.ts';
import { displayWords } from './display/words.ts';
import type { KioskWords } from './kiosk/da.ts';
import { kioskWords } from './kiosk/words.ts';
import type { LandingWords } from './landing/da.ts';
import { landingWords } from './landing/words.ts';
import type { VoteWords } from './vote/da.ts';
import { voteWords } from './vote/words.ts';

/** Each member is a part: what one page or paper says. */
export type CitizenWords = CommonWords & {
  readonly kiosk: KioskWords;
  readonly vote: VoteWords;
  readonly display: DisplayWords;
  readonly landing: LandingWords;
  readonly checkIn: CheckInWords;
};

export type CitizenPart = keyof CitizenWords;

export const citizenWords: Readonly<Record<CitizenLanguage, CitizenWords>> = {
  da: wordsOf('da'),
  de: wordsOf('de'),
  en: wordsOf('en'),
  uk: wordsOf('uk'),
  ar: wordsOf('ar'),
  tr: wordsOf('tr'),
};

function wordsOf(language: CitizenLanguage): CitizenWords {
  return {
    ...commonWords[language],
    kiosk: kioskWords[language],
    vote: voteWords[language],
    display: displayWords[language],
    landing: landingWords[language],
    checkIn: checkInWords[language],
  };
}
