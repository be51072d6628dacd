// The faces that lines are drawn in where the printer lacks a letter: IBM Plex Sans, as on the screens. Found and read
// when such a line is there, for most offices never.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** Each in files of its own; the first that has a letter draws it. */
const families = {
  'ibm-plex-sans': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  'ibm-plex-sans-arabic': ['arabic'],
};

const load = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** A font that has `character`; `before`, the font of the letter before it, if that one does. Undefined: none has it. */
export function fontWith(character: string, bold: boolean, before: Font | undefined): Font | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (before?.hasGlyphForCodePoint(code)) return before;
  for (const [family, scripts] of Object.entries(families)) {
    for (const script of scripts) {
      const font = fontIn(`@fontsource/${family}/files/${family}-${script}-${bold ? 700 : 400}-normal.woff2`);
      if (font.hasGlyphForCodePoint(code)) return font;
    }
  }
  return undefined;
}

function fontIn(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const { create } = load('fontkit') as typeof import('fontkit');
  const font = create(readFileSync(load.resolve(file)));
  if (!('layout' in font)) throw new Error(`${file} holds no single font`);
  opened.set(file, font);
  return font;
}
