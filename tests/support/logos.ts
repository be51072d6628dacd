// PNGs of one bit a dot, for tests: written here chunk by chunk, because no package at hand writes them.

import { crc32, deflateSync } from 'node:zlib';

type Black = (x: number, y: number) => boolean;

/** In base 64. Grey: a dot is 0 where it is black. */
export function blackAndWhite(width: number, height: number, black: Black, filter = 0): string {
  const data = rows(width, height, (x, y) => !black(x, y), filter);
  return png(width, height, 0, [chunk('IDAT', deflateSync(data))]);
}

/** The second colour where it is black, the first elsewhere. */
export function paletted(
  width: number,
  height: number,
  black: Black,
  colours: readonly (readonly number[])[],
  alphas?: readonly number[],
): string {
  return png(width, height, 3, [
    chunk('PLTE', Buffer.from(colours.flat())),
    ...(alphas ? [chunk('tRNS', Buffer.from(alphas))] : []),
    chunk('IDAT', deflateSync(rows(width, height, black, 0))),
  ]);
}

function png(width: number, height: number, colour: number, chunks: Buffer[]): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, colour, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}

function rows(width: number, height: number, isOne: Black, filter: number): Buffer {
  const wide = Math.ceil(width / 8);
  const plain = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(wide);
    for (let x = 0; x < width; x += 1) if (isOne(x, y)) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
    return row;
  });
  const byte = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (plain[y]?.[x] ?? 0));
  return Buffer.concat(
    plain.map((row, y) =>
      Buffer.from([
        filter,
        ...row.map(
          (value, x) => value - foretold(filter, byte(y, x - 1), byte(y - 1, x), byte(y - 1, x - 1)),
        ),
      ]),
    ),
  );
}

/** The filters of the PNG specification, 9.2. */
function foretold(filter: number, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return Math.floor((a + b) / 2);
  if (filter !== 4) return 0;
  const p = a + b - c;
  const distances = [a, b, c].map((value) => Math.abs(p - value));
  return [a, b, c][distances.indexOf(Math.min(...distances))] ?? 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
