// A note for the next counter: short, and never a person's number (P1).

import type { Refusal } from './day/context.ts';
import { refuse } from './day/context.ts';

/** Ten digits that begin like a date, with or without a space or hyphen: 010190-1234. */
const cprLike = /(?<!\d)(?:0[1-9]|[12]\d|3[01])[\s./-]?(?:0[1-9]|1[0-2])[\s./-]?\d{2}[\s./-]*\d{4}(?!\d)/;

/** Why `text` can't be a note, if it can't. */
export function refuseNote(text: string): Refusal | undefined {
  return cprLike.test(text) ? refuse('note/cpr') : undefined;
}
