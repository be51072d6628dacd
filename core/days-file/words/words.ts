// What staff read about a file of days that does not fit. One sentence is put together in tell.ts.

import type { StaffLanguage } from '../../office/languages.ts';
import type { Phrase } from '../../words/say.ts';
import type { DayFault } from '../fault.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type DayFileWords = {
  /** Before a sentence: where it is. */
  readonly at: Phrase;
  /** And which day it is about. */
  readonly on: Phrase;
  readonly faults: Readonly<Record<DayFault['fault'], Phrase>>;
  readonly more: Phrase;
};

export const dayFileWords: Readonly<Record<StaffLanguage, DayFileWords>> = { da, de, en };
