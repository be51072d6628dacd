// A site's picture on its slips, no wider than the paper.

import type { Logo } from '../../core/slip.ts';
import { type Bitmap, blacken, isBlack, whiteBitmap } from '../bitmap.ts';

/** As it is where it fits, else made smaller: a dot is black where half of what it stands for is. */
export function logoBitmap({ width, height, dots }: Logo, reach: number): Bitmap {
  const bytes = Uint8Array.from(Buffer.from(dots, 'base64'));
  const whole: Bitmap = { width: Math.ceil(width / 8) * 8, height, bytes };
  if (width <= reach) return whole;
  const scale = width / reach;
  const small = whiteBitmap(reach, Math.max(1, Math.round(height / scale)));
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < reach; x += 1) {
      if (blackShare(whole, x * scale, y * scale, scale) >= 0.5) blacken(small, x, x + 1, y);
    }
  }
  return small;
}

/** Of the square of `side` dots whose corner is at `left`, `top`. */
function blackShare(bitmap: Bitmap, left: number, top: number, side: number): number {
  let [black, all] = [0, 0];
  for (let y = Math.floor(top); y < Math.min(bitmap.height, top + side); y += 1) {
    const high = Math.min(y + 1, top + side) - Math.max(y, top);
    for (let x = Math.floor(left); x < left + side; x += 1) {
      const area = high * (Math.min(x + 1, left + side) - Math.max(x, left));
      all += area;
      if (isBlack(bitmap, x, y)) black += area;
    }
  }
  return all === 0 ? 0 : black / all;
}
