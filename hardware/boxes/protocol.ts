// The line that a controller of boxes repeats each second (docs/vote-boxes.md):
// `$BOXES,1,3F9A12C4,123,45,12,0*BEEF`: version 1, who it is, its three totals, which openings are blocked, checksum.

import type { Reading } from '../../core/ballot/drops.ts';

export type Said = {
  readonly reading: Reading;
  /** Something sits in an opening: bit 0 for the first box, 1 for the second, 2 for the third. */
  readonly blocked: number;
};

const form = /^\$(BOXES,1,([0-9A-F]{8}),(\d{1,9}),(\d{1,9}),(\d{1,9}),([0-7]))\*([0-9A-F]{4})$/;

/** What a line says; undefined if it is another line, or was garbled on its way. */
export function saidIn(line: string): Said | undefined {
  const [, body = '', controller = '', satisfied, neither, dissatisfied, blocked, sum] =
    form.exec(line) ?? [];
  if (sum === undefined || sum !== checksum(body)) return undefined;
  const totals = {
    satisfied: Number(satisfied),
    neither: Number(neither),
    dissatisfied: Number(dissatisfied),
  };
  return { reading: { controller, totals }, blocked: Number(blocked) };
}

export function lineOf({ reading: { controller, totals }, blocked }: Said): string {
  const { satisfied, neither, dissatisfied } = totals;
  const body = ['BOXES', 1, controller, satisfied, neither, dissatisfied, blocked].join(',');
  return `$${body}*${checksum(body)}`;
}

/** CRC-16/CCITT-FALSE in four hexadecimal digits: polynomial 0x1021, from 0xFFFF; of `123456789` it is 29B1. */
export function checksum(text: string): string {
  let sum = 0xffff;
  for (const character of text) {
    sum ^= (character.codePointAt(0) ?? 0) << 8;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, '0');
}
