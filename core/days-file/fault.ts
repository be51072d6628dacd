// What can be wrong with a file of days: of each day the first thing, with its line.

import type { Refusal } from '../day/context.ts';
import type { IsoDate } from '../time.ts';

export type DayFault = {
  /** Counted from 1. */
  readonly line: number;
  /** None: it is no single day. */
  readonly date?: IsoDate;
  readonly fault:
    | 'no-file'
    | 'other-site'
    | 'simulated'
    | 'no-days'
    | 'unreadable'
    | 'no-day'
    | 'no-entry'
    | 'version'
    | 'earlier'
    | 'after-end'
    | 'other-day'
    | 'rule'
    | 'service'
    | 'not-ended'
    | 'cut-off'
    | 'damaged-there'
    | 'date-twice'
    | 'not-over'
    | 'other-content';
  readonly about?: Refusal['about'];
};
