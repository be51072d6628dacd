// The words that the server says by itself: slips, speech, the phone's page, refusals. The pages have theirs beside them.
// Every text in every language, or the build fails.

import type { SlipFault } from '../day/events.ts';
import type { DayFigures } from '../figures/day.ts';
import type { Language } from '../office/text.ts';
import type { RefusalName } from '../refusal.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Phrase } from './say.ts';

export type Words = {
  readonly language: string;
  readonly slip: {
    readonly yourNumber: Phrase;
    readonly copy: Phrase;
    readonly taken: Phrase;
    readonly before: Phrase;
    readonly next: Phrase;
    readonly wait: Phrase;
    readonly waitUnder: Phrase;
    readonly waitUnknown: Phrase;
    readonly follow: Phrase;
    readonly watchDisplay: Phrase;
    readonly booked: Phrase;
  };
  readonly token: {
    readonly title: Phrase;
    readonly how: Phrase;
    readonly phone: Phrase;
    readonly secret: Phrase;
    readonly until: Phrase;
  };
  readonly testSlip: { readonly title: Phrase; readonly width: Phrase; readonly code: Phrase };
  readonly summary: {
    readonly title: Phrase;
    readonly asOf: Phrase;
    readonly visits: Phrase;
    readonly servings: Phrase;
    readonly endings: Readonly<Record<keyof DayFigures['endings'], Phrase>>;
  };
  /** Spoken in the waiting room. */
  readonly speech: { readonly call: Phrase; readonly test: Phrase; readonly to: Phrase };
  readonly phone: {
    readonly title: Phrase;
    readonly yourNumber: Phrase;
    readonly before: Phrase;
    readonly next: Phrase;
    readonly wait: Phrase;
    readonly waitUnder: Phrase;
    readonly waitUnknown: Phrase;
    readonly goTo: Phrase;
    readonly nowServed: Phrase;
    readonly parked: Phrase;
    readonly noShow: Phrase;
    readonly served: Phrase;
    readonly left: Phrase;
    readonly cancelled: Phrase;
    readonly expired: Phrase;
    readonly unknown: Phrase;
    readonly unknownHint: Phrase;
    readonly stay: Phrase;
    readonly asOf: Phrase;
    readonly offline: Phrase;
    readonly leave: Phrase;
    readonly leaveSure: Phrase;
    readonly leaveYes: Phrase;
    readonly leaveNo: Phrase;
    readonly alert: Phrase;
  };
  readonly slipFaults: Readonly<Record<SlipFault, Phrase>>;
  readonly refusals: Readonly<Record<RefusalName, Phrase>>;
};

export const words: Readonly<Record<Language, Words>> = { da, de, en };
