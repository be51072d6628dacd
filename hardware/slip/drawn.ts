// Lines drawn in dots, where the printer has no letters for them.

import { type Bitmap, blacken, inverted, whiteBitmap } from '../bitmap.ts';
import { crossings } from './fill.ts';
import { type Direction, type Shaped, shape } from './shape.ts';
import { wrapEvenly } from './wrap.ts';

export type Look = {
  /** Of a capital's square, in dots. */
  readonly size: number;
  readonly bold: boolean;
  readonly inverse: boolean;
  readonly whole: boolean;
  readonly direction: Direction;
};

/** `text` in lines at most `reach` dots wide; a `whole` one in a single line, smaller if need be. */
export function drawnLines(text: string, look: Look, reach: number): readonly Bitmap[] {
  const { size, bold, direction } = look;
  const widths = new Map<string, number>();
  const wordWidth = (word: string) => {
    const width = widths.get(word) ?? shape(word, bold, direction).advance;
    widths.set(word, width);
    return width;
  };
  // Letters never join across a space, so that a line is as wide as its words.
  const widthOf = (line: string) => {
    const words = line.split(' ');
    return words.reduce((sum, word) => sum + wordWidth(word), (words.length - 1) * wordWidth(' '));
  };
  if (look.whole) {
    const fitting = Math.min(size, Math.floor((reach * 1000) / widthOf(text)));
    return [draw(shape(text, bold, direction), fitting, look.inverse, reach)];
  }
  const lines = wrapEvenly(text, Math.floor((reach * 1000) / size), widthOf);
  return lines.map((line) => draw(shape(line, bold, direction), size, look.inverse, reach));
}

function draw(
  { edges, advance, ascent, descent }: Shaped,
  size: number,
  inverse: boolean,
  reach: number,
): Bitmap {
  const scale = size / 1000;
  const bitmap = whiteBitmap(
    Math.min(reach, Math.max(1, advance * scale)),
    Math.max(1, Math.ceil((ascent + descent) * scale)),
  );
  // As much white left as right of what is drawn, which a picture's width in whole bytes adds.
  const left = Math.max(0, (bitmap.width - advance * scale) / 2);
  for (let y = 0; y < bitmap.height; y += 1) {
    for (const [from, to] of crossings(edges, ascent - (y + 0.5) / scale)) {
      const start = Math.round(left + from * scale);
      // No stroke is so thin that it is gone.
      const end = Math.max(start + 1, Math.round(left + to * scale));
      blacken(bitmap, Math.max(0, start), Math.min(bitmap.width, end), y);
    }
  }
  return inverse ? inverted(bitmap) : bitmap;
}
