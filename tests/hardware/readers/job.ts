// Reads a job with readers that we did not write: npos takes the commands apart, iconv-lite the letters, jsqr the code.

import { createRequire } from 'node:module';
import iconv from 'iconv-lite';
import raster from 'npos/lib/codecs/raster.js';
import Parser from 'npos/lib/parser/index.js';

// CommonJS whose types say that it is not.
const { default: jsqr } = createRequire(import.meta.url)('jsqr') as typeof import('jsqr');

export type Command = { readonly name: string; readonly bytes: Buffer };
export type Picture = { readonly width: number; readonly height: number; readonly dots: readonly boolean[] };
export type Line = { readonly text: string; readonly width: number; readonly height: number };

/** Everything that was sent, in order; text under the name STX. */
export function commandsOf(job: Uint8Array): readonly Command[] {
  const bytes = Buffer.from(job);
  const { error, tree } = new Parser().analyze(bytes);
  if (error || !tree) throw error ?? new Error('npos read nothing');
  return tree.map(({ ascii, fn, offset, length }) => ({
    name: ascii === 'STX' ? 'STX' : ascii + (fn ?? ''),
    bytes: bytes.subarray(offset, offset + length),
  }));
}

/** The lines of text that are not empty, with the size they are printed in. */
export function linesOf(job: Uint8Array, codePage = 'cp858'): readonly Line[] {
  let size = 0;
  const lines: Line[] = [];
  for (const { name, bytes } of commandsOf(job)) {
    if (name === 'GS!') size = bytes[2] ?? 0;
    if (name !== 'STX') continue;
    for (const text of iconv.decode(bytes, codePage).split('\n')) {
      if (text !== '') lines.push({ text, width: (size >> 4) + 1, height: (size & 15) + 1 });
    }
  }
  return lines;
}

/** All text as one, with a space between lines, however it was broken. */
export function textOf(job: Uint8Array, codePage = 'cp858'): string {
  return linesOf(job, codePage)
    .map(({ text }) => text.trim())
    .join(' ');
}

/** The pictures in the job. */
export function picturesOf(job: Uint8Array): readonly Picture[] {
  return commandsOf(job)
    .filter(({ name }) => name === 'GSv0')
    .map(({ bytes }) => {
      const image = raster.decode(bytes, [{ offset: 0 }]);
      const dots = Array.from(
        { length: image.width * image.height },
        (_, i) => image.getPixel(i % image.width, Math.floor(i / image.width)) === 0,
      );
      return { width: image.width, height: image.height, dots };
    });
}

/** What a phone's camera would read in it. */
export function scanned({ width, height, dots }: Picture): string | undefined {
  const colours = Uint8ClampedArray.from(
    dots.flatMap((black) => (black ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  );
  return jsqr(colours, width, height)?.data;
}
