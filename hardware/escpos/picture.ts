// A slip as a picture: an SVG at the paper's true size, made from what a printer read.

import type { Bitmap } from '../bitmap.ts';
import { isBlack } from '../bitmap.ts';
import {
  type Align,
  cell,
  dotsPerMillimetre,
  lineSpacing,
  type Paper,
  papers,
  type Run,
  type Strip,
} from './paper.ts';

/** What the knife leaves above, because it sits behind the head, and a little below. */
const above = 56;
const below = 24;
/** The teeth of the knife. */
const tooth = 8;

const white = '#fffefa';
const edge = '#d9d5cb';
const ink = '#1d1b1a';
const alarm = '#9b2c1f';
const alarmPaper = '#fbe9e6';

/** Where it is fixed to the grid of cells, any face with letters of one width looks much like a printer's. */
const face = "'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace";
/** Makes a capital as high as in font A; `textLength` makes it as narrow. */
const fontSize = 24;
const baseline = 19;

export function pictureOf(strips: readonly Strip[], paper: Paper = papers[80]): string {
  let y = above;
  let content = '';
  const isCut = strips.at(-1)?.is === 'cut';
  for (const strip of isCut ? strips.slice(0, -1) : strips) {
    const { svg, height } = drawn(strip, y, paper);
    content += svg;
    y += height;
  }
  const high = y + below;
  const size = `width="${paper.wide / dotsPerMillimetre}mm" height="${high / dotsPerMillimetre}mm"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paper.wide} ${high}" ${size}>` +
    `<path d="${outline(paper, high, isCut)}" fill="${white}" stroke="${edge}" stroke-width="2"/>` +
    `<g fill="${ink}" font-family="${face}" font-size="${fontSize}">${content}</g></svg>`
  );
}

function drawn(strip: Strip, y: number, paper: Paper): { svg: string; height: number } {
  switch (strip.is) {
    case 'line':
      return line(strip.runs, strip.align, y, paper);
    case 'raster': {
      const x = left(strip.bitmap.width, strip.align, paper);
      const path = `<path transform="translate(${x} ${y})" shape-rendering="crispEdges" d="${black(strip.bitmap)}"/>`;
      return { svg: path, height: strip.bitmap.height };
    }
    case 'feed':
      return { svg: '', height: strip.lines * lineSpacing };
    case 'cut':
      // Not the last one, which is the paper's end: something came after it.
      return {
        svg: `<path d="M0 ${y + below}h${paper.wide}" stroke="${edge}" stroke-width="2" stroke-dasharray="8 8"/>`,
        height: below,
      };
    case 'fault':
      return faultBox(strip.bytes, y, paper);
  }
}

/** As high as its tallest letters; they stand on one line. */
function line(runs: readonly Run[], align: Align, y: number, paper: Paper): { svg: string; height: number } {
  const tallest = cell.height * Math.max(...runs.map(({ height }) => height));
  const wide = runs.reduce((sum, { text, width }) => sum + text.length * width * cell.width, 0);
  let x = left(wide, align, paper);
  let svg = '';
  for (const run of runs) {
    svg += letters(run, x, y + tallest - cell.height * run.height);
    x += run.text.length * run.width * cell.width;
  }
  return { svg, height: Math.max(tallest, lineSpacing) };
}

function letters({ text, width, height, bold, inverse }: Run, x: number, y: number): string {
  const wide = text.length * cell.width;
  const ground = inverse
    ? `<path d="M${x} ${y}h${wide * width}v${cell.height * height}h-${wide * width}z"/>`
    : '';
  const weight = bold ? ' font-weight="700"' : '';
  const fill = inverse ? ` fill="${white}"` : '';
  const place = `transform="translate(${x} ${y}) scale(${width} ${height})" y="${baseline}"`;
  const fit = `textLength="${wide}" lengthAdjust="spacingAndGlyphs"`;
  return `${ground}<text xml:space="preserve" ${place} ${fit}${weight}${fill}>${escaped(text)}</text>`;
}

/** Bytes that mean nothing to us, in hexadecimal, where they would have come out. */
function faultBox(bytes: Uint8Array, y: number, paper: Paper): { svg: string; height: number } {
  const margin = left(paper.reach, 'left', paper);
  const shown = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  const text = `✕ ${shown.join(' ')}${bytes.length > shown.length ? ' …' : ''}`;
  const box = `<path d="M${margin} ${y + 3}h${paper.reach}v${cell.height + 8}h-${paper.reach}z" fill="${alarmPaper}" stroke="${alarm}" stroke-width="2"/>`;
  return {
    svg: `${box}<text class="fault" x="${margin + 12}" y="${y + 3 + baseline + 5}" fill="${alarm}">${text}</text>`,
    height: cell.height + 14,
  };
}

function left(wide: number, align: Align, paper: Paper): number {
  const margin = (paper.wide - paper.reach) / 2;
  const free = paper.reach - wide;
  return margin + (align === 'left' ? 0 : align === 'centre' ? Math.floor(free / 2) : free);
}

/** A path over the black dots: rectangles, each as high as the same dots go on below one another. */
function black(bitmap: Bitmap): string {
  let path = '';
  let open = new Map<string, number>();
  for (let y = 0; y <= bitmap.height; y += 1) {
    const here = new Map<string, number>();
    for (const [x, end] of y < bitmap.height ? blackIn(bitmap, y) : []) {
      const span = `${x} ${end}`;
      here.set(span, open.get(span) ?? y);
    }
    for (const [span, from] of open) {
      if (here.has(span)) continue;
      const [x = 0, end = 0] = span.split(' ').map(Number);
      path += `M${x} ${from}h${end - x}v${y - from}h-${end - x}z`;
    }
    open = here;
  }
  return path;
}

function blackIn(bitmap: Bitmap, y: number): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (let x = 0; x < bitmap.width; x += 1) {
    if (!isBlack(bitmap, x, y)) continue;
    const last = spans.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else spans.push([x, x + 1]);
  }
  return spans;
}

/** The paper: straight at its sides, toothed where the knife went through; below too, if it did. */
function outline(paper: Paper, high: number, isCut: boolean): string {
  const teeth = paper.wide / (2 * tooth);
  const right = `l${tooth} -${tooth / 2}l${tooth} ${tooth / 2}`.repeat(teeth);
  const back = `l-${tooth} ${tooth / 2}l-${tooth} -${tooth / 2}`.repeat(teeth);
  return `M0 ${tooth / 2}${right}V${high - tooth / 2}${isCut ? back : 'H0'}z`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
