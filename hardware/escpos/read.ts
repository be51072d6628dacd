// Reads what our slips say to a printer, and what would lie on the paper. It knows no more commands than we print; all
// others are faults, and shown as such, because a picture that leaves them out would look better than the paper.

import type { Bitmap } from '../bitmap.ts';
import { letterOf, pc858 } from './code-page.ts';
import { type Align, cell, type Paper, papers, type Run, type Strip } from './paper.ts';

const aligns: readonly Align[] = ['left', 'centre', 'right'];
const plain = { width: 1, height: 1, bold: false, inverse: false } as const;

type Style = Omit<Run, 'text'>;

/** What a printer remembers between two bytes. */
type Head = {
  readonly paper: Paper;
  style: Style;
  align: Align;
  codePage: number;
  /** Printers made for China take high bytes for Chinese until they are told otherwise (FS .). */
  chinese: boolean;
  /** The line that is not printed yet, and how many dots of it are used. */
  runs: Run[];
  used: number;
  strips: Strip[];
};

/** A command's parameters, and what it does; false: not so, and not here. */
type Command = {
  readonly parameters: number;
  readonly act: (head: Head, parameter: number) => boolean;
};

/** By their first bytes. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['\n', { parameters: 0, act: feedLine }],
  ['\x1b@', { parameters: 0, act: begin }],
  ['\x1c.', { parameters: 0, act: (head) => set(head, { chinese: false }) }],
  ['\x1bt', { parameters: 1, act: (head, page) => page === pc858 && set(head, { codePage: page }) }],
  ['\x1ba', { parameters: 1, act: align }],
  ['\x1bE', { parameters: 1, act: (head, on) => on < 2 && look(head, { bold: on === 1 }) }],
  ['\x1dB', { parameters: 1, act: (head, on) => on < 2 && look(head, { inverse: on === 1 }) }],
  ['\x1d!', { parameters: 1, act: size }],
  ['\x1dVB', { parameters: 1, act: cut }],
]);
const raster = '\x1dv0';
/** DLE, ESC, FS and GS: the byte after them belongs to them. */
const introducers = new Set([0x10, 0x1b, 0x1c, 0x1d]);

export function readPaper(bytes: Uint8Array, paper: Paper = papers[80]): readonly Strip[] {
  const head: Head = {
    paper,
    style: plain,
    align: 'left',
    codePage: 0,
    chinese: true,
    runs: [],
    used: 0,
    strips: [],
  };
  let at = 0;
  while (at < bytes.length) at += take(head, bytes, at);
  if (head.used > 0) {
    // Never printed: it would come out above the next slip.
    fault(head, bytes, bytes.length, 0);
  }
  return head.strips;
}

/** Takes what begins at `at`; answers how many bytes that was. */
function take(head: Head, bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  const letter = byte < 0x80 || (head.codePage === pc858 && !head.chinese) ? letterOf(byte) : undefined;
  if (letter !== undefined) {
    write(head, letter);
    return 1;
  }
  const start = String.fromCharCode(...bytes.subarray(at, at + 3));
  if (start === raster) return takeRaster(head, bytes, at);
  for (const [name, { parameters, act }] of commands) {
    if (!start.startsWith(name)) continue;
    const length = name.length + parameters;
    const whole = at + length <= bytes.length;
    if (!whole || !act(head, bytes[at + name.length] ?? 0)) fault(head, bytes, at, length);
    return length;
  }
  const length = introducers.has(byte) ? 2 : 1;
  fault(head, bytes, at, length);
  return length;
}

/** GS v 0: mode, width in bytes, height in dots (two bytes each, the low one first), and the dots. */
function takeRaster(head: Head, bytes: Uint8Array, at: number): number {
  const [mode = 0, widthLow = 0, widthHigh = 0, heightLow = 0, heightHigh = 0] = bytes.subarray(at + 3);
  const bytesWide = widthLow + 256 * widthHigh;
  const height = heightLow + 256 * heightHigh;
  const start = at + 8;
  const length = 8 + bytesWide * height;
  const fits =
    bytesWide > 0 && height > 0 && bytesWide * 8 <= head.paper.reach && at + length <= bytes.length;
  // A line that waits to be printed makes a printer take the dots for text.
  if (mode % 48 !== 0 || !fits || head.used > 0) {
    fault(head, bytes, at, length);
    return Math.min(length, bytes.length - at);
  }
  const bitmap: Bitmap = { width: bytesWide * 8, height, bytes: bytes.slice(start, at + length) };
  head.strips.push({ is: 'raster', align: head.align, bitmap });
  return length;
}

function begin(head: Head): boolean {
  return set(head, { style: plain, align: 'left', codePage: 0, chinese: true, runs: [], used: 0 });
}

function set(head: Head, change: Partial<Head>): boolean {
  Object.assign(head, change);
  return true;
}

function look(head: Head, change: Partial<Style>): boolean {
  return set(head, { style: { ...head.style, ...change } });
}

/** Works at the beginning of a line only. */
function align(head: Head, which: number): boolean {
  const chosen = aligns[which];
  return chosen !== undefined && head.used === 0 && set(head, { align: chosen });
}

/** GS ! counts the width in its high half and the height in its low one, each from 0 for plain. */
function size(head: Head, halves: number): boolean {
  const width = (halves >> 4) + 1;
  const height = (halves & 15) + 1;
  return width <= 8 && height <= 8 && look(head, { width, height });
}

function feedLine(head: Head): boolean {
  const { runs, align, strips } = head;
  if (runs.length > 0) strips.push({ is: 'line', align, runs });
  else strips.push({ is: 'feed', lines: 1 });
  return set(head, { runs: [], used: 0 });
}

/** GS V B: on to the knife and cut. */
function cut(head: Head): boolean {
  if (head.used > 0) return false;
  head.strips.push({ is: 'cut' });
  return true;
}

/** A character that no longer fits begins the next line, wherever that breaks a word. */
function write(head: Head, letter: string): void {
  const wide = cell.width * head.style.width;
  if (head.used + wide > head.paper.reach) feedLine(head);
  const last = head.runs.at(-1);
  if (last && sameLook(last, head.style)) {
    head.runs[head.runs.length - 1] = { ...last, text: last.text + letter };
  } else {
    head.runs.push({ ...head.style, text: letter });
  }
  head.used += wide;
}

function sameLook(a: Style, b: Style): boolean {
  return a.width === b.width && a.height === b.height && a.bold === b.bold && a.inverse === b.inverse;
}

/** Faults side by side are one. */
function fault(head: Head, bytes: Uint8Array, at: number, length: number): void {
  if (head.runs.length > 0) feedLine(head);
  const last = head.strips.at(-1);
  const from = last?.is === 'fault' && last.at + last.bytes.length === at ? last.at : at;
  if (from !== at) head.strips.pop();
  head.strips.push({ is: 'fault', at: from, bytes: bytes.slice(from, at + length) });
}
