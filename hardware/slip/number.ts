// The number, drawn across the whole slip. The printer's own letters end at eight times their size, two thirds of the
// width and in steps of a millimetre; drawn, it is smooth, in the screens' face, and read at arm's length.

import { type Bitmap, blacken, whiteBitmap } from '../bitmap.ts';
import { crossings, type Edge, edgesOf } from './fill.ts';
import { capHeight, outlines } from './outlines.ts';

const highest = 200;
/** The curves of 0 and O reach this far over the line, in thousandths. */
const overshoot = 14;

/** Undefined: it has letters that are not drawn here. */
export function numberBitmap(number: string, widest: number): Bitmap | undefined {
  const edges: Edge[] = [];
  let advance = 0;
  for (const character of number) {
    const outline = outlines[character];
    if (!outline) return undefined;
    edges.push(...edgesOf(outline.path, advance));
    advance += outline.advance;
  }
  const scale = Math.min(widest / advance, highest / capHeight);
  const top = capHeight + overshoot;
  const bitmap = whiteBitmap(Math.ceil(advance * scale), Math.ceil((top + overshoot) * scale));
  for (let y = 0; y < bitmap.height; y += 1) {
    for (const [from, to] of crossings(edges, top - (y + 0.5) / scale)) {
      blacken(bitmap, Math.round(from * scale), Math.round(to * scale), y);
    }
  }
  return bitmap;
}
