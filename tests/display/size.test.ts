import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CallTexts,
  numberLine,
  signGap,
  signLine,
  signPadding,
  wordLine,
} from '../../display/size/call.ts';
import { edge, heading, others, sizesOf } from '../../display/size/sizes.ts';
import { capitalHeight, smallestFont, type Viewport } from '../../display/size/smallest.ts';
import { textWidth } from '../../display/size/width.ts';

const wall = { distanceMetres: 6, heightMillimetres: 680 };
const landscape: Viewport = { width: 1920, height: 1080 };
const small: Viewport = { width: 1280, height: 720 };
const portrait: Viewport = { width: 1080, height: 1920 };
const call: CallTexts = { number: 'A047', word: 'Schalter', counter: '3' };
const listed = { number: 'A047', counter: '3', booked: 'mit Termin' };

/** Millimetres that a capital is high on the wall. */
function capital(font: number, { height }: Viewport, size = wall): number {
  return (font * capitalHeight * size.heightMillimetres) / height;
}

describe('the smallest font', () => {
  test('a capital at 6 metres is 73.2 mm high: 116.3 pixels of a screen of 680 mm, a font of 167', () => {
    expect(smallestFont(wall, landscape)).toBe(167);
    expect(capital(166, landscape)).toBeLessThan(73.2);
    expect(capital(167, landscape)).toBeGreaterThan(73.2);
  });
});

describe.each([
  ['1920x1080', landscape],
  ['1280x720', small],
  ['1080x1920', portrait],
])('on %s at 6 metres', (_name, viewport) => {
  const sizes = sizesOf(wall, viewport, call, listed);

  test('number and counter are at least 12.2 mm high per metre of distance', () => {
    expect(capital(sizes.number, viewport)).toBeGreaterThanOrEqual(73.2);
    expect(capital(sizes.counter, viewport)).toBeGreaterThanOrEqual(73.2);
    expect(sizes.readableMetres).toBeGreaterThanOrEqual(6);
  });

  test('nothing else is higher than a third of the number', () => {
    expect(sizes.rest).toBeLessThanOrEqual(sizes.number / 3);
    expect(sizes.row).toBeLessThanOrEqual(sizes.rest);
    expect(sizes.word).toBeLessThanOrEqual(sizes.number / 3);
  });

  test('there is room for at least four listed calls', () => {
    expect(sizes.share).toBeLessThan(1);
    expect(sizes.rows).toBeGreaterThanOrEqual(4);
  });
});

test('a counter with a long name is still large enough', () => {
  const sizes = sizesOf(wall, landscape, { ...call, counter: '12B' }, listed);
  expect(capital(sizes.counter, landscape)).toBeGreaterThanOrEqual(73.2);
  expect(sizes.word).toBeLessThanOrEqual(sizes.number / 3);
});

test('farther away the call takes some of the list’s room', () => {
  const far = { ...wall, distanceMetres: 12 };
  const narrow = { width: 1500, height: 1080 };
  const sizes = sizesOf(far, narrow, call, listed);
  expect(sizes.share).toBe(0.74);
  expect(capital(sizes.number, narrow)).toBeGreaterThanOrEqual(12.2 * 12);
  expect(capital(sizes.counter, narrow)).toBeGreaterThanOrEqual(12.2 * 12);
});

test('a screen that is too small for the distance says how far it can be read', () => {
  const sizes = sizesOf({ distanceMetres: 20, heightMillimetres: 300 }, landscape, call, listed);
  expect(sizes.readableMetres).toBeLessThan(20);
  expect(sizes.readableMetres).toBeGreaterThan(2);
});

test('whatever the screen, distance and words, the call fits its field and the rest stays below a third', () => {
  const seed = Date.now();
  fc.assert(
    fc.property(
      fc.record({
        distanceMetres: fc.double({ min: 1, max: 20, noNaN: true }),
        heightMillimetres: fc.double({ min: 150, max: 2000, noNaN: true }),
      }),
      fc.record({ width: fc.integer({ min: 600, max: 3840 }), height: fc.integer({ min: 600, max: 3840 }) }),
      fc.record({
        number: fc.constantFrom('A047', 'W888', 'M111'),
        word: fc.constantFrom('Skranke', 'Schalter', 'Counter'),
        counter: fc.constantFrom('1', '12', '12B', 'WWWW'),
      }),
      fc.boolean(),
      (size, viewport, texts, message) => {
        const sizes = sizesOf(size, viewport, texts, listed, message);
        const { number, counter, word, stacked, share, unit, strip } = sizes;
        const width = (sizes.portrait ? 1 : share) * viewport.width - 12 * unit;
        const sign = counter * (textWidth(texts.counter) + signPadding);
        const below = stacked ? sign : sign + counter * signGap + word * textWidth(texts.word);
        expect(number * textWidth(texts.number)).toBeLessThanOrEqual(width + 1);
        expect(below).toBeLessThanOrEqual(width + 1);
        const height = number * numberLine + counter * signLine + (stacked ? word * wordLine : 0);
        const field = (sizes.portrait ? share : 1) * (viewport.height - strip);
        expect(height).toBeLessThanOrEqual(field - (heading + others + edge) * unit + 0.01);
        expect(Math.max(sizes.row, sizes.rest)).toBeLessThanOrEqual(number / 3);
        expect(word).toBeLessThanOrEqual(number / 3 + 0.01);
      },
    ),
    { seed, numRuns: 300 },
  );
});
