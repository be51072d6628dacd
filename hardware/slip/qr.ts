// A QR code in dots. The printer's own command counts characters where it should count bytes, so that the code is drawn here.

import { create } from 'qrcode';
import { type Bitmap, blacken, whiteBitmap } from '../bitmap.ts';

/** White around it, in modules (ISO/IEC 18004). */
const quiet = 4;
/** About how wide it gets: 42 mm with its white edge, for a hand that trembles and an old phone. */
const dots = 336;
/** The smallest module that a thermal head and a camera agree on. */
const smallest = 3;

export function qrBitmap(text: string): Bitmap {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  const scale = Math.max(smallest, Math.floor(dots / side));
  const bitmap = whiteBitmap(side * scale, side * scale);
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const x = (column + quiet) * scale;
      for (let line = 0; line < scale; line += 1) {
        blacken(bitmap, x, x + scale, (row + quiet) * scale + line);
      }
    }
  }
  return bitmap;
}
