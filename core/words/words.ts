// The words that the server and its papers say to staff. What citizens read is in citizen-words.ts.
// Every text in each of the staff's languages, or the build fails.

import type { SlipFault } from '../day/commands.ts';
import type { DayFigures } from '../figures/day.ts';
import type { StaffLanguage } from '../office/languages.ts';
import type { RefusalName } from '../refusal.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Phrase } from './say.ts';

export type Words = {
  readonly testSlip: { readonly title: Phrase; readonly width: Phrase; readonly code: Phrase };
  readonly summary: {
    readonly title: Phrase;
    readonly asOf: Phrase;
    readonly visits: Phrase;
    readonly servings: Phrase;
    readonly endings: Readonly<Record<keyof DayFigures['endings'], Phrase>>;
  };
  /** Of the poster for checking in. */
  readonly poster: {
    readonly title: Phrase;
    readonly hint: Phrase;
    readonly print: Phrase;
    readonly noAddress: Phrase;
  };
  readonly slipFaults: Readonly<Record<SlipFault, Phrase>>;
  readonly refusals: Readonly<Record<RefusalName, Phrase>>;
};

export const words: Readonly<Record<StaffLanguage, Words>> = { da, de, en };
