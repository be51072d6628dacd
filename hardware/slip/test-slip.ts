// A test slip: whether the printer is the one that was meant, has all letters, and prints as wide as it was said to.

import type { TestSlip } from '../../core/slip.ts';
import { clockText, shortDateText } from '../../core/words/clock.ts';
import { say } from '../../core/words/say.ts';
import { words } from '../../core/words/words.ts';
import { type Bitmap, blacken, whiteBitmap } from '../bitmap.ts';
import type { Paper } from '../escpos/paper.ts';
import type { Block } from './job.ts';
import { qrBitmap } from './qr.ts';

const gap: Block = { is: 'gap' };
const letters = 'æøå ÆØÅ äöüß ÄÖÜ é €';
/** How high the bar is, in dots. */
const barHeight = 24;

export function testBlocks(slip: TestSlip, paper: Paper): readonly Block[] {
  const { language, printer, at, timeZone } = slip;
  const { title, width, code } = words[language].testSlip;
  const time = `${shortDateText(at, language, timeZone)} ${clockText(at, language, timeZone)}`;
  return [
    { is: 'text', text: say(title, language), size: 2, bold: true },
    gap,
    { is: 'text', text: printer, size: 2 },
    { is: 'text', text: `${slip.office} · ${slip.site}` },
    { is: 'text', text: time },
    gap,
    { is: 'text', text: letters },
    { is: 'text', text: letters, size: 2 },
    { is: 'text', text: letters, bold: true, inverse: true },
    gap,
    { is: 'picture', bitmap: bar(paper.reach) },
    { is: 'text', text: ruler(paper.columns) },
    { is: 'text', text: say(width, language) },
    { is: 'picture', bitmap: qrBitmap(printer) },
    { is: 'text', text: say(code, language) },
  ];
}

/** From the head's first dot to its last, an upright stroke every centimetre. */
function bar(reach: number): Bitmap {
  const bitmap = whiteBitmap(reach, barHeight);
  for (let y = 0; y < barHeight; y += 1) {
    if (y < 4) blacken(bitmap, 0, reach, y);
    for (let x = 0; x < reach; x += 80) blacken(bitmap, x, Math.min(reach, x + 2), y);
    blacken(bitmap, reach - 2, reach, y);
  }
  return bitmap;
}

/** A whole line of figures: the tenth is 0. */
function ruler(columns: number): string {
  return Array.from({ length: columns }, (_, i) => (i + 1) % 10).join('');
}
