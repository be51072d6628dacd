// A slip as the picture that a printer makes of its bytes.

import type { PaperWidth } from '../../core/device.ts';
import type { Slip } from '../../core/slip.ts';
import { papers } from '../escpos/paper.ts';
import { pictureOf } from '../escpos/picture.ts';
import { readPaper } from '../escpos/read.ts';
import { slipBytes } from './bytes.ts';

/** SVG, made of the very bytes that would be printed. */
export function slipPicture(slip: Slip, width: PaperWidth): string {
  const paper = papers[width];
  return pictureOf(readPaper(slipBytes(slip, width), paper), paper);
}
