// What a bad disk, a careless hand or a broken copy does to a file: a byte that is another one, an end that is missing, a line
// that is there twice or not at all.

import { below, type Random } from './choose.ts';

export type Harm = {
  readonly what: string;
  /** Where it is. */
  readonly offset: number;
  readonly bytes: Buffer;
};

export type Way = 'flip' | 'cut' | 'double' | 'leave out';

/** How many harms of a way a file can come to. */
export function harmsOf(bytes: Buffer, way: Way): number {
  return way === 'flip' || way === 'cut' ? bytes.length : linesOf(bytes).length;
}

/** The one with this number. Which bit of a byte is another one is chance. */
export function harm(bytes: Buffer, way: Way, number: number, random: Random): Harm {
  if (way === 'flip') {
    const changed = Buffer.from(bytes);
    const bit = below(random, 8);
    changed.writeUInt8(bytes.readUInt8(number) ^ (1 << bit), number);
    return { what: `byte ${number}, bit ${bit}`, offset: number, bytes: changed };
  }
  if (way === 'cut')
    return { what: `cut at ${number}`, offset: number, bytes: Buffer.from(bytes.subarray(0, number)) };
  const [from = 0, to = 0] = linesOf(bytes)[number] ?? [];
  const line = way === 'double' ? [bytes.subarray(from, to), bytes.subarray(from, to)] : [];
  const parts = [bytes.subarray(0, from), ...line, bytes.subarray(to)];
  return { what: `${way} line ${number + 1}`, offset: from, bytes: Buffer.concat(parts) };
}

/** The line on which a byte stands, counted from 1. */
export function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}

/** From where to where each line goes, its newline included. */
function linesOf(bytes: Buffer): [number, number][] {
  const lines: [number, number][] = [];
  for (let from = 0; ; ) {
    const end = bytes.indexOf(10, from);
    if (end < 0) return lines;
    lines.push([from, end + 1]);
    from = end + 1;
  }
}
