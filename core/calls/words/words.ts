// What staff read about a file of phone calls that does not fit. One sentence is put together in tell.ts.

import type { StaffLanguage } from '../../office/languages.ts';
import type { Phrase } from '../../words/say.ts';
import type { CallFault } from '../file.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type CallWords = {
  /** Before a sentence: where it is. */
  readonly at: Phrase;
  readonly faults: Readonly<Record<CallFault['fault'], Phrase>>;
  readonly more: Phrase;
};

export const callWords: Readonly<Record<StaffLanguage, CallWords>> = { da, de, en };
