// A note for the next counter: one short line, and never a person's number (P1).

import type { Refusal } from './day/context.ts';
import { refuse } from './day/context.ts';
import { line } from './office/text.ts';

const longest = 200;
const Line = line(longest);

/** What may stand between digits that belong together; a colon is a clock's. */
const gap = '[^\\p{L}\\p{N}:]{0,3}';
const digits = (count: number) => Array(count).fill('\\d').join(gap);
const day = `(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])`;
const month = `(?:0${gap}[1-9]|1${gap}[0-2])`;
const year = `(?:1${gap}9|2${gap}0)${gap}${digits(2)}`;

/**
 * Ten digits that begin like a date, whatever stands between them: 010190-1234, 01.01.90 12 34, 0101 901234. A date whose
 * year is written out is none (24.11.2026 10.30), unless four digits in a row follow it: 01.01.1990-1234.
 */
const cprLike = new RegExp(
  `(?<!\\d)${day}${gap}${month}${gap}(?:(?!${year}(?!\\d))${digits(6)}|${year}${gap}\\d{4})(?!\\d)`,
  'u',
);

/** The note as it is kept; empty: none. Or why it can't be one. */
export function noteOf(text: string): { note: string } | Refusal {
  const line = Line.safeParse(text);
  if (!line.success)
    return text.trim() === '' ? { note: '' } : refuse('command/malformed', { field: 'text' });
  return looksLikeCpr(line.data) ? refuse('note/cpr') : { note: line.data };
}

/** However digits are written: full width, or with marks between them that nobody sees. */
export function looksLikeCpr(text: string): boolean {
  return cprLike.test(text.normalize('NFKC'));
}
