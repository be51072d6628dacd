// How lines stand in a file: what was written together is followed by a line with how many lines and bytes it is and its
// checksum, which goes on from the one before. So a change of any byte shows, and so does a batch that is missing,
// twice there, or in a file of another name.

import { crc32 } from 'node:zlib';

export type Sealed = { readonly bytes: Buffer; readonly sum: number };

/** What a checksum line says. */
export type Seal = { readonly lines: number; readonly bytes: number; readonly sum: number };

export const newline = 0x0a;

const sealLine = /^\{"lines":(\d{1,9}),"bytes":(\d{1,12}),"crc32":"([0-9a-f]{8})"\}$/;
/** No line that is sealed begins like this: entries and documents have no field of that name in front. */
const sealStart = Buffer.from('{"lines":');

/** What a file's first checksum goes on from. */
export function sumOfName(name: string): number {
  return crc32(name);
}

export function seal(lines: readonly string[], before: number): Sealed {
  const text = `${lines.join('\n')}\n`;
  const sum = crc32(text, before);
  const hex = sum.toString(16).padStart(8, '0');
  const last = `{"lines":${lines.length},"bytes":${Buffer.byteLength(text)},"crc32":"${hex}"}\n`;
  return { bytes: Buffer.from(text + last), sum };
}

/** The checksum line from `start` to the newline at `end`, if it is one. */
export function sealAt(bytes: Buffer, start: number, end: number): Seal | undefined {
  if (bytes.compare(sealStart, 0, sealStart.length, start, Math.min(end, start + sealStart.length)) !== 0) {
    return undefined;
  }
  const found = sealLine.exec(bytes.toString('latin1', start, end));
  if (!found) return undefined;
  const [, lines = '', length = '', hex = ''] = found;
  return { lines: Number(lines), bytes: Number(length), sum: Number.parseInt(hex, 16) };
}

/** The one line of a file that holds nothing else; undefined if it is damaged. */
export function unsealOne(bytes: Buffer, before: number): string | undefined {
  const end = bytes.indexOf(newline);
  if (end < 0) return undefined;
  const line = bytes.toString('utf8', 0, end);
  return seal([line], before).bytes.equals(bytes) ? line : undefined;
}
