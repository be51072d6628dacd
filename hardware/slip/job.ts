// One slip's bytes. node-thermal-printer only builds them here; it never sends: its `execute` can't tell paper from none.

import { BreakLine, CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { Bitmap } from '../bitmap.ts';
import { cell, type Paper } from '../escpos/paper.ts';
import { drawnLines } from './drawn.ts';
import { asPrinted, hasLetters, printable } from './letters.ts';
import type { Direction } from './shape.ts';
import { wrapEvenly } from './wrap.ts';

/** Times the plain size; printers end at 8. */
export type Size = 1 | 2 | 8;

/** What stands below one another on a slip, in the middle of it. */
export type Block =
  | {
      readonly is: 'text';
      readonly text: string;
      /** Plain, if none is given. */
      readonly size?: Size;
      readonly bold?: boolean;
      /** White on black. */
      readonly inverse?: boolean;
      /** Never broken over lines: smaller, if it would not fit. */
      readonly whole?: boolean;
    }
  | { readonly is: 'picture'; readonly bitmap: Bitmap }
  | { readonly is: 'gap' };

/** Drawn letters of the plain size: their capitals stand a little higher than the printer's own, for their strokes are finer. */
const drawnSize = cell.height + 4;

/** Forget the job before (ESC @), and no Chinese (FS .), which printers made for China begin with. */
const beginning = Buffer.from([0x1b, 0x40, 0x1c, 0x2e]);
/**
 * On to the knife and cut but for a bridge (GS V B). Not the library's `cut`: it feeds eight lines however far the knife
 * is from the head, and resets the printer after the cut, code page and all.
 */
const end = Buffer.from([0x1d, 0x56, 0x42, 0x00]);

/** A fresh printer object for each job, so that nothing of one slip can be in the next. */
export function bytesOf(blocks: readonly Block[], paper: Paper, direction: Direction = 'auto'): Uint8Array {
  const job = new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: '',
    width: paper.columns,
    breakLine: BreakLine.NONE,
  });
  job.add(beginning);
  job.setCharacterSet(CharacterSet.PC858_EURO);
  job.alignCenter();
  for (const block of blocks) print(job, block, paper, direction);
  job.newLine();
  job.add(end);
  return Uint8Array.from(job.getBuffer());
}

function print(job: ThermalPrinter, block: Block, { columns, reach }: Paper, direction: Direction): void {
  switch (block.is) {
    case 'gap':
      job.newLine();
      return;
    case 'picture':
      job.add(raster(block.bitmap));
      return;
    case 'text': {
      const { bold = false, inverse = false, whole = false } = block;
      const text = printable(block.text);
      if (!hasLetters(text)) {
        const look = { size: drawnSize * (block.size ?? 1), bold, inverse, whole, direction };
        for (const bitmap of drawnLines(asPrinted(text), look, reach)) job.add(raster(bitmap));
        return;
      }
      const size = whole ? fitting(text, block.size ?? 1, columns) : (block.size ?? 1);
      const lines = whole ? [text] : wrapEvenly(text, Math.floor(columns / size));
      // The library takes height and width and sends them as width and height; alike, as here, they do no harm.
      job.setTextSize(size - 1, size - 1);
      job.bold(bold);
      job.invert(inverse);
      for (const line of lines) job.println(asPrinted(line));
      return;
    }
  }
}

/** GS v 0. The library makes it of a PNG file only. */
function raster({ width, height, bytes }: Bitmap): Buffer {
  const bytesWide = width / 8;
  const measures = [bytesWide & 255, bytesWide >> 8, height & 255, height >> 8];
  return Buffer.from([0x1d, 0x76, 0x30, 0, ...measures, ...bytes]);
}

/** The largest size up to `size` in which `text` stands on one line. */
function fitting(text: string, size: Size, columns: number): number {
  return Math.max(1, Math.min(size, Math.floor(columns / text.length)));
}
