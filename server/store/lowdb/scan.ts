// What of a journal's bytes is good, and what the rest is: free space, a write that a power cut tore, or damage.
//
// A journal is batches of entries, each with its seal; then, while it is in use, zeros up to the end of the file; when it
// was closed, a last line that says so. A file that ends without either was cut off behind the server's back.

import { crc32 } from 'node:zlib';
import { Entry } from '../../../core/day/events.ts';
import { newline, type Seal, sealAt } from './seal.ts';

/** The batches that are whole: so many bytes, lines and entries, and the checksum that the next one goes on from. */
export type Good = {
  readonly length: number;
  readonly lines: number;
  readonly entries: number;
  readonly sum: number;
};

export type Scan =
  | { readonly is: 'closed'; readonly good: Good }
  | { readonly is: 'in-use'; readonly good: Good }
  | { readonly is: 'torn'; readonly good: Good; readonly lost: number }
  | { readonly is: 'damaged'; readonly line: number; readonly what: string };

/**
 * Files grow by this much, in zeros: a flush of what was written into space that is there already saves a third of the
 * time of one that makes the file longer, because only the data has to reach the disk.
 */
const chunk = 64 * 1024;

/** What a disk writes as a whole: after a power cut each is old (here: zeros) or new. */
const sector = 512;

/** How long a file in use is that holds so many bytes: whole chunks, with at least one zero at the end. */
export function roomFor(length: number): number {
  return (Math.floor(length / chunk) + 1) * chunk;
}

/** The last line of a journal that was closed. */
export function closingLine(entries: number): string {
  return `{"closed":${entries}}\n`;
}

/** No closing line is longer. */
export const closingLength = 32;

/** Whether a file with this end was closed. It is when all before is flushed, so that no write of it can be torn. */
export function endsClosed(end: Buffer): boolean {
  return /(?:^|\n)\{"closed":\d{1,9}\}\n$/.test(end.toString('latin1'));
}

export function scanJournal(bytes: Buffer, before: number): Scan {
  const end = endOfText(bytes);
  if (end === 0) return { is: 'damaged', line: 1, what: 'is empty' };
  const good = goodPart(bytes.subarray(0, end), before);
  if (end > good.length) return judge(bytes.subarray(good.length, end), good, bytes.length);
  if (end < bytes.length) return { is: 'in-use', good };
  return { is: 'damaged', line: good.lines, what: 'the end is missing: it stops as if cut off' };
}

/** The batches from the beginning on that are whole. */
export function goodPart(bytes: Buffer, before: number): Good {
  let good: Good = { length: 0, lines: 0, entries: 0, sum: before };
  let lines = 0;
  for (let start = 0; start < bytes.length; ) {
    const stop = bytes.indexOf(newline, start);
    if (stop < 0) break;
    const seal = sealAt(bytes, start, stop);
    if (seal) {
      if (!fits(seal, bytes.subarray(good.length, start), lines - good.lines, good.sum)) break;
      const entries = good.entries + seal.lines;
      good = { length: stop + 1, lines: lines + 1, entries, sum: seal.sum };
    }
    lines += 1;
    start = stop + 1;
  }
  return good;
}

/** The lines of the good part that are entries. */
export function* linesOf(bytes: Buffer, good: Good): Generator<string> {
  for (let start = 0; start < good.length; ) {
    const stop = bytes.indexOf(newline, start);
    if (!sealAt(bytes, start, stop)) yield bytes.toString('utf8', start, stop);
    start = stop + 1;
  }
}

/** The entries of the good part, each parsed; `damaged` makes what is thrown at one that is none. */
export function entriesOf(
  bytes: Buffer,
  good: Good,
  damaged: (line: number, what: string) => Error,
): Entry[] {
  const entries: Entry[] = [];
  let line = 0;
  for (let start = 0; start < good.length; ) {
    const stop = bytes.indexOf(newline, start);
    line += 1;
    if (!sealAt(bytes, start, stop)) {
      const entry = entryAt(bytes, start, stop);
      if (!entry) throw damaged(line, 'is no entry that this server knows');
      if (entry.version !== entries.length + 1) {
        throw damaged(line, `entry ${entries.length + 1} says that it is ${entry.version}`);
      }
      entries.push(entry);
    }
    start = stop + 1;
  }
  return entries;
}

function fits(seal: Seal, batch: Buffer, lines: number, before: number): boolean {
  return seal.lines === lines && seal.bytes === batch.length && seal.sum === crc32(batch, before);
}

function entryAt(bytes: Buffer, start: number, stop: number): Entry | undefined {
  try {
    return Entry.safeParse(JSON.parse(bytes.toString('utf8', start, stop))).data;
  } catch {
    return undefined;
  }
}

/** No text holds a zero. */
function endOfText(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

/** What follows the good part: the closing line, the beginning of something, or what nobody wrote like this. */
function judge(rest: Buffer, good: Good, size: number): Scan {
  const closing = Buffer.from(closingLine(good.entries));
  if (rest.equals(closing)) return { is: 'closed', good };
  const wasClosed = endsClosed(rest.subarray(-closingLength));
  const wasInUse = size >= roomFor(good.length) || isClosingTorn(rest, closing, size - good.length);
  // The first batch comes into the folder whole, with its file.
  if (good.entries > 0 && wasInUse && !wasClosed && isTorn(rest, good.length))
    return { is: 'torn', good, lost: rest.length };
  return { is: 'damaged', line: good.lines + 1, what: 'what follows here does not match its checksum' };
}

/** A file in use is as long as its room, or was just being closed: its last line is not all there. Any other was cut off. */
function isClosingTorn(rest: Buffer, closing: Buffer, length: number): boolean {
  return length === closing.length && rest.every((byte, at) => byte === 0 || byte === closing[at]);
}

/**
 * Whether a power cut during one write explains it. Such a write is the last thing in the file, so it has at most one
 * seal, at its end; it was not written to the end, or has a sector of zeros in it. Everything else was whole once,
 * somebody has been told so, and it must not be dropped in silence.
 */
function isTorn(rest: Buffer, offset: number): boolean {
  let lines = 0;
  let entries = 0;
  for (let start = 0; ; ) {
    const stop = rest.indexOf(newline, start);
    if (stop < 0) break;
    const seal = sealAt(rest, start, stop);
    if (seal) return stop + 1 === rest.length && seal.bytes === start && hasHole(rest, offset);
    if (entryAt(rest, start, stop)) entries += 1;
    lines += 1;
    start = stop + 1;
  }
  const endsInLine = rest[rest.length - 1] === newline;
  return hasHole(rest, offset) || (endsInLine ? entries === lines : !endsInSeal(rest));
}

/** Whether only the newline behind a seal is another byte: a write that stopped there would have none. */
function endsInSeal(rest: Buffer): boolean {
  const start = rest.lastIndexOf(newline) + 1;
  return sealAt(rest, start, rest.length - 1)?.bytes === start;
}

/** Whether a whole sector, or the part of it that belongs to `rest`, is zeros. */
function hasHole(rest: Buffer, offset: number): boolean {
  for (let start = 0; start < rest.length; ) {
    const stop = Math.min(rest.length, (Math.floor((offset + start) / sector) + 1) * sector - offset);
    if (rest.subarray(start, stop).every((byte) => byte === 0)) return true;
    start = stop;
  }
  return false;
}
