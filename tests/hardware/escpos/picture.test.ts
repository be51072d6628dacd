// The picture says what the bytes say.

import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../hardware/escpos/picture.ts';
import { readPaper } from '../../../hardware/escpos/read.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { linesOf, type Picture, picturesOf } from '../readers/job.ts';
import { aTicket, aToken } from '../slips.ts';

const slips = [
  aTicket({ service: 'Pas & <kørekort> "nu"', copy: true }),
  aTicket({ language: 'de' }),
  aToken(),
];

describe('the picture of a slip', () => {
  test.each(slips)('holds the texts that npos reads ($kind)', (slip) => {
    const job = slipBytes(slip);
    const shown = [...drawn(job).querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(shown).toEqual(linesOf(job).map(({ text }) => text));
  });

  test.each(slips)('holds the pictures that npos reads, dot by dot ($kind)', (slip) => {
    const job = slipBytes(slip);
    const pictures = picturesOf(job);
    const paths = [...drawn(job).querySelectorAll('path[shape-rendering]')];
    expect(paths).toHaveLength(pictures.length);
    for (const [i, picture] of pictures.entries()) {
      expect(dotsOf(paths[i]?.getAttribute('d') ?? '', picture)).toEqual(picture.dots);
    }
  });

  test('is as wide as the paper and keeps every line in the head’s reach', () => {
    const svg = drawn(slipBytes(aTicket()));
    expect(svg.getAttribute('viewBox')).toMatch(/^0 0 640 \d+$/);
    expect(svg.getAttribute('width')).toBe('80mm');
    for (const text of svg.querySelectorAll('text')) {
      const place = text.getAttribute('transform')?.match(/^translate\((\d+) \d+\) scale\((\d)/);
      const [x, scale] = [Number(place?.[1]), Number(place?.[2])];
      const wide = Number(text.getAttribute('textLength')) * scale;
      expect(x).toBeGreaterThanOrEqual(32);
      expect(x + wide).toBeLessThanOrEqual(608);
    }
  });

  test('shows a fault with its bytes', () => {
    const svg = drawn(Uint8Array.from([0x1b, 0x40, 0x1b, 0x70, 0x00]));
    expect(svg.querySelector('text.fault')?.textContent).toBe('✕ 1B 70 00');
  });

  test('shows whether the paper was cut, and what came after the cut', () => {
    const cut = [0x1d, 0x56, 0x42, 0];
    const height = (...bytes: number[]) =>
      Number(drawn(Uint8Array.from(bytes)).getAttribute('viewBox')?.split(' ')[3]);
    expect(height(0x41, 0x0a, ...cut)).toBe(height(0x41, 0x0a));
    expect(drawn(Uint8Array.from(cut)).innerHTML).not.toContain('stroke-dasharray');
    expect(drawn(Uint8Array.from([...cut, 0x41, 0x0a])).innerHTML).toContain('stroke-dasharray');
  });
});

function drawn(job: Uint8Array) {
  const document = new new Window().DOMParser().parseFromString(pictureOf(readPaper(job)), 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document.documentElement;
}

/** The dots that a path of rectangles covers. */
function dotsOf(path: string, { width, height }: Picture): boolean[] {
  const dots = new Array<boolean>(width * height).fill(false);
  const rectangles = [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/g)];
  expect(rectangles.map(([text]) => text).join('')).toBe(path);
  for (const [, x = 0, y = 0, wide = 0, high = 0] of rectangles.map((numbers) => numbers.map(Number))) {
    for (let row = y; row < y + high; row += 1) dots.fill(true, row * width + x, row * width + x + wide);
  }
  return dots;
}
