// How large number and counter have to be at least: EN 301 549 asks for a capital of 0.7° at the viewing distance, that
// is 12.2 mm for each metre.

import type { DisplaySize } from '../../core/office/office.ts';

export type Viewport = { readonly width: number; readonly height: number };

export const millimetresPerMetre = 12.2;
/** A capital's height in IBM Plex Sans, in ems. */
export const capitalHeight = 0.698;

/** In whole pixels, on a screen whose height fills the viewport's. */
export function smallestFont(
  { distanceMetres, heightMillimetres }: DisplaySize,
  { height }: Viewport,
): number {
  return Math.ceil((millimetresPerMetre * distanceMetres * (height / heightMillimetres)) / capitalHeight);
}
