// What staff read about the office's settings: what a field is called, what is wrong with it, what a change would break.
// One sentence is put together in tell.ts, so that pages, log and API say the same.

import type { WeekdayName } from '../../time.ts';
import type { Phrase } from '../../words/say.ts';
import type { BreakName } from '../breaks.ts';
import type { FaultName } from '../faults.ts';
import type { Hours, Period } from '../hours.ts';
import type { StaffLanguage } from '../languages.ts';
import type {
  Area,
  Counter,
  DisplaySize,
  Limits,
  MessageTemplate,
  Office,
  PopUp,
  Series,
  Service,
  Site,
  SlipSettings,
  Slots,
} from '../office.ts';
import type { Signage } from '../signage.ts';
import type { ThingName } from '../things.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** Every name that a field of the office has. */
export type FieldName =
  | keyof Office
  | keyof Area
  | keyof Service
  | keyof Series
  | keyof Office['series']
  | keyof Counter
  | keyof Site
  | keyof Slots
  | keyof PopUp
  | keyof SlipSettings
  | keyof DisplaySize
  | keyof MessageTemplate
  | keyof Limits
  | keyof Signage
  | keyof Exclude<Hours, 'always'>
  | WeekdayName
  | keyof Period;

export type OfficeWords = {
  /** As the subject of a sentence. */
  readonly fields: Readonly<Record<FieldName, string>>;
  /** What to leave out where a field's name stands by itself. */
  readonly article: RegExp;
  readonly unknownField: Phrase;
  readonly whole: Phrase;
  readonly nth: Phrase;
  readonly things: Readonly<Record<ThingName | 'counterAt' | 'slotsAt', Phrase>>;
  /** One that has no name: the how manieth it is. */
  readonly unnamed: Readonly<Record<ThingName, Phrase>>;
  readonly wanted: Readonly<Record<'text' | 'number' | 'yes-no' | 'list' | 'group' | 'choice', string>>;
  /** What is said of the subject. */
  readonly faults: Readonly<Record<FaultName, Phrase>>;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed' | 'changedTo', Phrase>>;
  readonly breaks: Readonly<Record<BreakName, Phrase>>;
};

export const officeWords: Readonly<Record<StaffLanguage, OfficeWords>> = { da, de, en };
