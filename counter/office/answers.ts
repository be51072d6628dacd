// What the server answers about the office.

import type { Break } from '../../core/office/breaks.ts';
import type { Change } from '../../core/office/changes.ts';
import type { Fault } from '../../core/office/faults.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import type { Text } from '../../core/office/text.ts';
import type { IsoDate, Millis } from '../../core/time.ts';

/** `GET /office` */
export type Known = {
  /** The newest that was saved, also one that is to come. */
  readonly version: number;
  readonly office: OfficeInput;
  readonly source: 'data' | 'file' | 'demo';
  /** What comes into force on a later day. */
  readonly next: { readonly from: IsoDate; readonly office: OfficeInput } | null;
  /** What the server was started with, and the page can't change. */
  readonly machine?: { readonly keepMonths: number } | undefined;
};

/** `POST /office/check` */
export type Checked = {
  readonly faults: readonly Fault[];
  readonly changes: readonly Change[];
  readonly breaks: readonly Break[];
};

/** `GET /office/changes` */
export type SavedChange = {
  readonly version: number;
  readonly at: Millis;
  /** Null: it came with the start of the server. */
  readonly by: Person | null;
  readonly when: When;
  readonly from?: IsoDate;
  readonly changes: readonly Change[];
  /** It was to come, and somebody took it back before. */
  readonly withdrawn?: { readonly at: Millis; readonly by: Person };
};

type Person = { readonly id: string; readonly name: string };

/** `GET /holidays` */
export type Holiday = { readonly date: IsoDate; readonly names: Text };

export type When = 'now' | 'tomorrow';
