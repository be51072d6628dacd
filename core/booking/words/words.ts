// What staff read about a file of bookings that does not fit. One sentence is put together in tell.ts.

import type { StaffLanguage } from '../../office/languages.ts';
import type { Phrase } from '../../words/say.ts';
import type { Column, FileFaultName } from '../file.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type FileWords = {
  /** Before a sentence: where it is. */
  readonly at: Readonly<Record<'line' | 'cell', Phrase>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly faults: Readonly<Record<FileFaultName, Phrase>>;
  readonly more: Phrase;
};

export const fileWords: Readonly<Record<StaffLanguage, FileWords>> = { da, de, en };
