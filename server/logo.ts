// The picture on a site's slips: a PNG of one bit a dot, read when the server starts, so that no slip fails over it.

import { crc32, inflateSync } from 'node:zlib';
import type { Fault } from '../core/office/faults.ts';
import type { Office, Site } from '../core/office/office.ts';
import type { Logo } from '../core/slip.ts';

const signature = '89504e470d0a1a0a';
/** What the widest paper holds, and a slip that stays a slip. */
const widest = 576;
const highest = 400;

type Chunks = ReadonlyMap<string, Buffer>;

export type LogoFault = Pick<Fault, 'fault' | 'about'>;

/** The picture, or why it can't be printed. */
export function readLogo(base64: string): Logo | LogoFault {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.subarray(0, 8).toString('hex') !== signature) return { fault: 'picture-no-png' };
  const chunks = chunksOf(bytes);
  const header = chunks?.get('IHDR');
  const data = chunks?.get('IDAT');
  if (!chunks || header?.length !== 13 || !data) return { fault: 'picture-damaged' };
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, , , interlace] = header.subarray(8);
  if (width < 1 || height < 1) return { fault: 'picture-damaged' };
  if (width > widest) return { fault: 'picture-too-wide', about: { width, most: widest } };
  if (height > highest) return { fault: 'picture-too-high', about: { height, most: highest } };
  if (depth !== 1 || (colour !== 0 && colour !== 3)) return { fault: 'picture-not-black-and-white' };
  if (interlace !== 0) return { fault: 'picture-interlaced' };
  const rows = rowsOf(data, Math.ceil(width / 8), height);
  if (!rows) return { fault: 'picture-damaged' };
  const [zero, one] = colour === 0 ? [true, false] : palette(chunks);
  return { width, height, dots: blackOf(rows, width, zero, one).toString('base64') };
}

/** The picture of a site; its PNG was sound when the server started. */
export function logoOf({ slip: { logo } }: Site): Logo | null {
  const read = logo === undefined ? null : readLogo(logo);
  return read && 'fault' in read ? null : read;
}

/** Every picture of the office that can't be printed. */
export function logoFaults({ sites }: Office): Fault[] {
  return sites.flatMap(({ slip: { logo } }, i) => {
    const read = logo === undefined ? undefined : readLogo(logo);
    return read && 'fault' in read ? [{ path: ['sites', i, 'slip', 'logo'], ...read }] : [];
  });
}

/** By type, those of one type joined; undefined where one is cut off or its checksum is wrong. */
function chunksOf(bytes: Buffer): Chunks | undefined {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return undefined;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), bytes.subarray(at + 8, end)]));
    at = end + 4;
  }
  return chunks;
}

/** The rows without their filters; undefined where there are not as many as the header says. */
function rowsOf(data: Buffer, wide: number, height: number): Buffer | undefined {
  const size = (wide + 1) * height;
  let filtered: Buffer;
  try {
    filtered = inflateSync(data, { maxOutputLength: size });
  } catch {
    return undefined;
  }
  if (filtered.length !== size) return undefined;
  const rows = Buffer.alloc(wide * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (wide + 1)] ?? 0;
    for (let x = 0; x < wide; x += 1) {
      const left = x > 0 ? (rows[y * wide + x - 1] ?? 0) : 0;
      const above = y > 0 ? (rows[(y - 1) * wide + x] ?? 0) : 0;
      const corner = x > 0 && y > 0 ? (rows[(y - 1) * wide + x - 1] ?? 0) : 0;
      const foretold = guess(filter, left, above, corner);
      if (foretold === undefined) return undefined;
      rows[y * wide + x] = (filtered[y * (wide + 1) + 1 + x] ?? 0) + foretold;
    }
  }
  return rows;
}

/** What a filter of PNG adds to each byte. */
function guess(filter: number, left: number, above: number, corner: number): number | undefined {
  if (filter < 4) return [0, left, above, (left + above) >> 1][filter];
  if (filter !== 4) return undefined;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  const [toLeft = 0, toAbove = 0, toCorner = 0] = [a, b, c];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Whether the palette's first and second colour are black on paper: dark, and not transparent. */
function palette(chunks: Chunks): [boolean, boolean] {
  const colours = chunks.get('PLTE') ?? Buffer.alloc(0);
  const alphas = chunks.get('tRNS') ?? Buffer.alloc(0);
  const isBlack = (i: number) => {
    const [red = 255, green = 255, blue = 255] = colours.subarray(3 * i, 3 * i + 3);
    return 0.3 * red + 0.59 * green + 0.11 * blue < 128 && (alphas[i] ?? 255) >= 128;
  };
  return [isBlack(0), isBlack(1)];
}

/** Rows of which bit 1 is black, white beyond the picture's edge. */
function blackOf(rows: Buffer, width: number, zero: boolean, one: boolean): Buffer {
  const wide = Math.ceil(width / 8);
  return rows.map((byte, i) => {
    const black = (one ? byte : 0) | (zero ? ~byte & 255 : 0);
    const beyond = (i % wide) + 1 === wide ? wide * 8 - width : 0;
    return black & (255 << beyond);
  }) as Buffer;
}
