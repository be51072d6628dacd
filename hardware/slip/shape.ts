// A line of text in any script as outlines: letters joined and ordered as the script wants, whichever way it runs.

import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import type { Font } from 'fontkit';
import { type Edge, edgesOf } from './fill.ts';
import { fontWith } from './fonts.ts';
import { missing } from './letters.ts';

/** Which way a line runs: as its first letter does, or from right to left, as its language. */
export type Direction = 'auto' | 'rtl';

/** In thousandths of the letters' size, upward from the line that they stand on. */
export type Shaped = {
  readonly edges: readonly Edge[];
  readonly advance: number;
  readonly ascent: number;
  readonly descent: number;
};

/** Letters beside one another that run the same way and come from the same font; undefined: no font has them. */
type Run = { text: string; readonly level: number; readonly font: Font | undefined };

const load = createRequire(import.meta.url);
let bidi: Bidi | undefined;

/** What stands for a letter that no font has: a square. */
const square = { path: 'M60 0L60 600L560 600L560 0Z', advance: 620 };

export function shape(line: string, bold: boolean, direction: Direction): Shaped {
  const edges: Edge[] = [];
  let [advance, ascent, descent] = [0, 0, 0];
  for (const { text, level, font } of inVisualOrder(line, bold, direction)) {
    if (!font) {
      for (const _ of text) {
        edges.push(...edgesOf(square.path, advance));
        advance += square.advance;
      }
      continue;
    }
    const { glyphs, positions } = font.layout(text, [], undefined, undefined, level % 2 ? 'rtl' : 'ltr');
    const scale = 1000 / font.unitsPerEm;
    for (const [i, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const path = glyph.path.scale(scale, scale).toSVG();
      edges.push(...edgesOf(path, advance + xOffset * scale, yOffset * scale));
      advance += xAdvance * scale;
    }
    ascent = Math.max(ascent, font.ascent * scale);
    descent = Math.max(descent, -font.descent * scale);
  }
  return { edges, advance, ascent, descent };
}

/** Unicode's bidirectional algorithm, run by run: fontkit orders the letters within each. */
function inVisualOrder(line: string, bold: boolean, direction: Direction): readonly Run[] {
  bidi ??= (load('bidi-js') as () => Bidi)();
  const embedding = bidi.getEmbeddingLevels(line, direction === 'rtl' ? 'rtl' : undefined);
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const runs: Run[] = [];
  const runAt: Run[] = [];
  let at = 0;
  for (const character of line) {
    const drawn = mirrored.get(at) ?? character;
    const level = embedding.levels[at] ?? 0;
    const last = runs.at(-1);
    const font = drawn === missing ? undefined : fontWith(drawn, bold, last?.font);
    if (last && last.level === level && last.font === font) last.text += drawn;
    else runs.push({ text: drawn, level, font });
    const run = runs.at(-1);
    for (const _ of character.split('')) {
      if (run) runAt[at] = run;
      at += 1;
    }
  }
  const order = bidi.getReorderedIndices(line, embedding).flatMap((index) => runAt[index] ?? []);
  return [...new Set(order)];
}
