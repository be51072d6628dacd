// The paper of a printer at 203 dpi (8 dots a millimetre), and what bytes leave on it.

import type { PaperWidth } from '../../core/device.ts';
import type { Bitmap } from '../bitmap.ts';

/** In dots. */
export type Paper = {
  readonly wide: number;
  /** What the head can reach of it. */
  readonly reach: number;
  /** Characters of the plain size on a line. */
  readonly columns: number;
};

export const dotsPerMillimetre = 8;
/** One character of font A in its plain size. */
export const cell = { width: 12, height: 24 } as const;
export const papers: Readonly<Record<PaperWidth, Paper>> = {
  58: { wide: 58 * dotsPerMillimetre, reach: 384, columns: 384 / cell.width },
  80: { wide: 80 * dotsPerMillimetre, reach: 576, columns: 576 / cell.width },
};
/** A sixth of an inch, where every printer begins. */
export const lineSpacing = 34;

export type Align = 'left' | 'centre' | 'right';

/** Characters in one look. Width and height are times the plain size, 1 to 8. */
export type Run = {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  readonly inverse: boolean;
};

/** What lies on the paper, from the top down. */
export type Strip =
  | { readonly is: 'line'; readonly align: Align; readonly runs: readonly Run[] }
  | { readonly is: 'raster'; readonly align: Align; readonly bitmap: Bitmap }
  | { readonly is: 'feed'; readonly lines: number }
  | { readonly is: 'cut' }
  /** Bytes that a printer might take for anything, and where they begin. */
  | { readonly is: 'fault'; readonly at: number; readonly bytes: Uint8Array };
