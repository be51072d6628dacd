// What files for spreadsheets call their columns and rows, for staff.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import type { FiguresWord } from '../figures-columns.ts';
import type { ResultsWord } from '../results-columns.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type ExportWords = {
  readonly figures: Readonly<Record<FiguresWord, string>>;
  readonly results: Readonly<Record<ResultsWord, string>>;
};

export const exportWords: Readonly<Record<StaffLanguage, ExportWords>> = { da, de, en };
