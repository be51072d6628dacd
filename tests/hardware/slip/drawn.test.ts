// Lines in alphabets that the printer lacks, drawn, and read back as pictures.

import { describe, expect, test } from 'vitest';
import { isBlack } from '../../../hardware/bitmap.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { drawnLines } from '../../../hardware/slip/drawn.ts';
import { type Direction, shape } from '../../../hardware/slip/shape.ts';
import { linesOf, type Picture, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aTicket } from '../slips.ts';

const kyiv = 'Центр обслуговування';
const city = 'بلدية أبنرا';

describe('a line that the printer has no letters for', () => {
  test.each([kyiv, city, 'Łódź', 'Şəhər', 'Αθήνα', 'Rådhus, الطابق 2'])('is drawn whole: %s', (site) => {
    const job = slipBytes(aTicket({ site }));
    expect(picturesOf(job)).toHaveLength(picturesOf(slipBytes(aTicket())).length + 1);
    expect(textOf(job)).not.toMatch(/[?■]/);
    expect(inkOf(picturesOf(job)[0])).toBeGreaterThan(100);
  });

  test('changes no other line, and the code can still be scanned', () => {
    const job = slipBytes(aTicket({ site: kyiv }));
    const plain = linesOf(slipBytes(aTicket())).filter(({ text }) => text !== 'Aabenraa Rådhus');
    expect(linesOf(job)).toEqual(plain);
    expect(picturesOf(job).map(scanned).at(-1)).toBe(aTicket().url);
  });

  test.each([58, 80] as const)('is broken between words where %i mm paper ends', (width) => {
    const service = 'جواز السفر ورخصة القيادة، تجديد بطاقة التأمين الصحي ونقل العنوان إلى بلدية أبنرا';
    const pictures = picturesOf(slipBytes(aTicket({ service, url: null }), width));
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) expect(picture.width).toBeLessThanOrEqual(width === 58 ? 384 : 576);
  });

  test('is as large as its lines in letters would be, and bold where they are', () => {
    const [plain] = drawnLines(kyiv, look({ size: 28 }), 576);
    const [large] = drawnLines(kyiv, look({ size: 56 }), 1152);
    const [bold] = drawnLines(kyiv, look({ bold: true }), 576);
    expect((large?.height ?? 0) / (plain?.height ?? 1)).toBeCloseTo(2, 0);
    const ink = (bitmap = plain) => (bitmap ? dots(bitmap) : 0);
    expect(ink(bold)).toBeGreaterThan(1.2 * ink(plain));
  });

  test('is white on black as a whole', () => {
    const [plain] = drawnLines(kyiv, look({}), 576);
    const [inverse] = drawnLines(kyiv, look({ inverse: true }), 576);
    if (!plain || !inverse) throw new Error('no line');
    expect(dots(plain) + dots(inverse)).toBe(plain.width * plain.height);
  });

  test('becomes smaller rather than break where it must stay whole', () => {
    const long = kyiv.repeat(3);
    expect(drawnLines(long, look({ size: 56, whole: true }), 384)).toHaveLength(1);
    expect(drawnLines(long, look({ size: 56, whole: true }), 384)[0]?.width).toBeLessThanOrEqual(384);
    expect(drawnLines(long, look({ size: 56 }), 384).length).toBeGreaterThan(1);
  });

  test('shows a square for what no font has, one for each letter', () => {
    const one = shape('東', false, 'auto');
    expect(one.edges).toHaveLength(4);
    expect(shape('東京😀', false, 'auto').edges).toHaveLength(12);
    expect(picturesOf(slipBytes(aTicket({ site: '😀' })))).toHaveLength(3);
  });

  test('is the same composed or not', () => {
    const composed = 'Київ Žižek';
    expect(slipBytes(aTicket({ site: composed.normalize('NFD') }))).toEqual(
      slipBytes(aTicket({ site: composed })),
    );
  });

  test('can’t be driven by control characters', () => {
    const evil = `\x1b@\x1dV\x00${city}\u202e\u2066\x10\x14\x01`;
    expect(slipBytes(aTicket({ site: evil }))).toEqual(slipBytes(aTicket({ site: `@V${city}` })));
  });
});

describe('Arabic', () => {
  const alef = 'ا';

  test('is joined: letters beside one another are others than alone', () => {
    const alone = shape('ب', false, 'auto');
    const joined = shape('ببب', false, 'auto');
    expect(joined.advance).toBeLessThan(2.7 * alone.advance);
    expect(shape('لا', false, 'auto').advance).toBeLessThan(advances('ل', 'ا'));
  });

  test('runs from right to left, the figures in it from left to right', () => {
    // The first letter stands rightmost; figures keep their order.
    expect(placeOf(alef, `${alef}ب`)).toBe('right');
    const figures = shape('12', false, 'auto');
    const within = shape(`${alef} 12`, false, 'auto');
    expect(within.edges.slice(0, figures.edges.length)).toEqual(figures.edges);
  });

  test('stands where its line’s direction puts it: that of the first letter, or of the language', () => {
    expect(placeOf(alef, `A ${alef}`)).toBe('right');
    expect(placeOf(alef, `A ${alef}`, 'rtl')).toBe('left');
    expect(placeOf(alef, `${alef} A`)).toBe('right');
  });

  test('has its brackets the right way round', () => {
    const brackets = (text: string) => shape(text, false, 'auto');
    const [open, close] = [brackets('('), brackets(')')];
    const line = brackets(`(${alef})`);
    expect(line.edges.slice(0, open.edges.length)).toEqual(open.edges);
    expect(open.edges).not.toEqual(close.edges);
  });

  function placeOf(letter: string, line: string, direction: Direction = 'auto'): 'left' | 'right' {
    const { edges } = shape(letter, false, direction);
    const whole = shape(line, false, direction);
    const first = whole.edges.slice(0, edges.length);
    return JSON.stringify(first) === JSON.stringify(edges) ? 'left' : 'right';
  }

  function advances(...letters: string[]): number {
    return letters.reduce((sum, letter) => sum + shape(letter, false, 'auto').advance, 0);
  }
});

function look(change: Partial<Parameters<typeof drawnLines>[1]>): Parameters<typeof drawnLines>[1] {
  return { size: 28, bold: false, inverse: false, whole: false, direction: 'auto', ...change };
}

function inkOf(picture: Picture | undefined): number {
  return picture?.dots.filter(Boolean).length ?? 0;
}

function dots(bitmap: { width: number; height: number; bytes: Uint8Array }): number {
  let black = 0;
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) if (isBlack(bitmap, x, y)) black += 1;
  }
  return black;
}
