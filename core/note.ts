// A note for the next counter: short, and never a person's number (P1).

import type { Refusal } from './day/context.ts';
import { refuse } from './day/context.ts';

/**
 * Ten digits that begin like a date, with whatever stands between their pairs: 010190-1234, 01.01.90 12 34. A date whose
 * year is written out is none: 24.11.2026 10.30.
 */
const cprLike =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])[\s./\p{Pd}]*(?:0[1-9]|1[0-2])(?![\s./\p{Pd}]*(?:19|20)\d\d(?!\d))(?:[\s./\p{Pd}]*\d\d){3}(?!\d)/u;

/** Why `text` can't be a note, if it can't. */
export function refuseNote(text: string): Refusal | undefined {
  return cprLike.test(text) ? refuse('note/cpr') : undefined;
}
