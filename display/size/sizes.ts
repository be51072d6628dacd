// How large everything on a display is. Number and counter are large enough for the distance wherever the screen is,
// and nothing else is higher than a third of the number.

import type { DisplaySize } from '../../core/office/office.ts';
import { type CallSizes, type CallTexts, callSizes, largest, leastOf } from './call.ts';
import { type RowSizes, type RowTexts, rowSizes } from './rows.ts';
import { smallestFont, type Viewport } from './smallest.ts';

/** Font sizes and lengths in pixels. */
export type Sizes = CallSizes &
  RowSizes & {
    readonly portrait: boolean;
    /** A hundredth of the shorter side. */
    readonly unit: number;
    /** The strip's height, a message above it included. */
    readonly strip: number;
    /** Share of the width (portrait: of the height) that the call fills; 1: there is no room for a list. */
    readonly share: number;
    /** Nothing besides number and counter is larger. */
    readonly rest: number;
    /** From how far number and counter can be read. */
    readonly readableMetres: number;
  };

/** In units: the edge, the lines above and below the call, the list's heading. */
export const edge = 6;
export const heading = 8;
export const others = 8;
export const listHeading = 9;

const shares = { landscape: [0.62, 0.68, 0.74, 1], portrait: [0.56, 0.6, 0.65, 0.7, 1] };
const strips = { landscape: 9, portrait: 16 };
/** A message's room above the strip, as page/Message.module.css has it. */
const messages = { landscape: 14, portrait: 26 };

export function sizesOf(
  size: DisplaySize,
  viewport: Viewport,
  call: CallTexts,
  listed: RowTexts,
  message = false,
): Sizes {
  const portrait = viewport.height > viewport.width;
  const shape = portrait ? 'portrait' : 'landscape';
  const unit = Math.min(viewport.width, viewport.height) / 100;
  const smallest = smallestFont(size, viewport);
  const strip = (strips[shape] + (message ? messages[shape] : 0)) * unit;
  const room = (share: number, lines: number) => ({
    width: (portrait ? 1 : share) * viewport.width - 2 * edge * unit,
    height: (portrait ? share : 1) * (viewport.height - strip) - (lines + 1.5 * edge) * unit,
  });
  const tried = shares[shape].map((share) => ({
    share,
    ...callSizes(room(share, heading + others), smallest, call),
  }));
  // The list keeps as much room as it can; without any room for it, the call is as large as the screen allows.
  const chosen = tried.find((sizes) => leastOf(sizes) >= smallest) ?? largest(tried);
  const rest = chosen.number / 3;
  return {
    ...chosen,
    ...rowSizes(room(1 - chosen.share, listHeading), rest, listed),
    portrait,
    unit,
    strip,
    rest,
    readableMetres: Math.floor((leastOf(chosen) / smallest) * size.distanceMetres),
  };
}
