// Our reader against npos, and against bytes that no slip of ours holds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlack } from '../../../hardware/bitmap.ts';
import type { Strip } from '../../../hardware/escpos/paper.ts';
import { readPaper } from '../../../hardware/escpos/read.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { linesOf, picturesOf } from '../readers/job.ts';
import { aTicket, aToken } from '../slips.ts';

const beginning = [0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, 19];
const slips = [
  aTicket({ site: 'Ødis', service: 'Pas & <kørekort>', copy: true }),
  aTicket({ language: 'de', wait: null, number: 'Ø04711' }),
  aToken(),
];

describe('a slip', () => {
  test.each(slips)('holds nothing that the reader does not know ($kind)', (slip) => {
    const strips = readPaper(slipBytes(slip));
    expect(strips.filter(({ is }) => is === 'fault')).toEqual([]);
    expect(strips.at(-1)).toEqual({ is: 'cut' });
  });

  test.each(slips)('has the same text in the same sizes as npos reads ($kind)', (slip) => {
    const job = slipBytes(slip);
    const read = readPaper(job).flatMap((strip) =>
      strip.is === 'line' ? strip.runs.map(({ text, width, height }) => ({ text, width, height })) : [],
    );
    expect(read).toEqual(linesOf(job));
  });

  test.each(slips)('has the same pictures as npos reads, dot by dot ($kind)', (slip) => {
    const job = slipBytes(slip);
    const read = readPaper(job).flatMap((strip) => {
      if (strip.is !== 'raster') return [];
      const { width, height } = strip.bitmap;
      const dots = Array.from({ length: width * height }, (_, i) =>
        isBlack(strip.bitmap, i % width, Math.floor(i / width)),
      );
      return [{ width, height, dots }];
    });
    expect(read).toEqual(picturesOf(job));
  });
});

describe('the reader', () => {
  test('keeps what it read of looks, places and feeds', () => {
    const strips = read(
      0x1b,
      0x61,
      2,
      0x1b,
      0x45,
      1,
      0x1d,
      0x21,
      0x12,
      0x9d,
      0x1d,
      0x42,
      1,
      0x41,
      0x0a,
      0x0a,
    );
    const look = { width: 2, height: 3, bold: true };
    expect(strips).toEqual([
      {
        is: 'line',
        align: 'right',
        runs: [
          { ...look, text: 'Ø', inverse: false },
          { ...look, text: 'A', inverse: true },
        ],
      },
      { is: 'feed', lines: 1 },
    ]);
  });

  test('breaks a line that is too long where the paper ends', () => {
    const strips = read(0x1d, 0x21, 0x11, ...letters('x'.repeat(25)), 0x0a);
    expect(strips.map((strip) => strip.is === 'line' && strip.runs.map(({ text }) => text))).toEqual([
      ['x'.repeat(24)],
      ['x'],
    ]);
  });

  test.each([
    ['a command that we never print', [0x1b, 0x70, 0x00], [0x1b, 0x70, 0x00]],
    ['a lone control byte', [0x07], [0x07]],
    ['another code page', [0x1b, 0x74, 5], [0x1b, 0x74, 5]],
    ['a command that breaks off', [0x1b, 0x61], [0x1b, 0x61]],
    ['a byte without a letter', [0xff], [0xff]],
    ['a size that no printer has', [0x1d, 0x21, 0x88], [0x1d, 0x21, 0x88]],
    [
      'a picture that breaks off',
      [0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3],
      [0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3],
    ],
    ['a picture of no width', [0x1d, 0x76, 0x30, 0, 0, 0, 1, 0], [0x1d, 0x76, 0x30, 0, 0, 0, 1, 0]],
  ])('shows %s as a fault with its bytes', (_, bytes, shown) => {
    expect(read(...bytes)).toEqual([{ is: 'fault', at: beginning.length, bytes: Uint8Array.from(shown) }]);
  });

  test('shows letters beyond ASCII as faults until the code page is set and Chinese is off', () => {
    const first = (...bytes: number[]) => readPaper(Uint8Array.from(bytes))[0]?.is;
    const oe = [0x9d, 0x0a];
    expect(first(0x1b, 0x40, ...oe)).toBe('fault');
    expect(first(0x1b, 0x40, 0x1b, 0x74, 19, ...oe)).toBe('fault');
    expect(first(0x1b, 0x40, 0x1c, 0x2e, ...oe)).toBe('fault');
    expect(first(0x1b, 0x40, 0x1c, 0x2e, 0x1b, 0x74, 19, ...oe)).toBe('line');
  });

  test('shows what works only at the beginning of a line as a fault within one', () => {
    for (const late of [
      [0x1b, 0x61, 1],
      [0x1d, 0x56, 0x42, 0],
      [0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xff],
    ]) {
      expect(read(0x41, ...late).map(({ is }) => is)).toEqual(['line', 'fault']);
    }
  });

  test('shows a line that was never fed: it would come out above the next slip', () => {
    expect(read(0x41).map(({ is }) => is)).toEqual(['line', 'fault']);
  });

  test('never throws, and loses no byte of nonsense without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        const strips = readPaper(Uint8Array.from([...beginning, ...noise, 0x1b, 0x70, 0x0a]));
        expect(strips.some(({ is }) => is === 'fault')).toBe(true);
      }),
    );
  });
});

function read(...bytes: number[]): readonly Strip[] {
  return readPaper(Uint8Array.from([...beginning, ...bytes]));
}

function letters(text: string): number[] {
  return [...Buffer.from(text, 'ascii')];
}
