// One screen of the gallery: how large it is, and the states it is shown in.

import type { ComponentChild } from 'preact';

export type Screen = {
  readonly viewport: { readonly width: number; readonly height: number };
  /** By name; each draws the screen in that state, without a server. */
  readonly states: Readonly<Record<string, () => ComponentChild>>;
  /** Who reads it: every state is checked in each of their languages. None: it is another screen's page in another size. */
  readonly readers?: 'citizens' | 'staff';
  /** Citizens look at it from where they stand or sit: text has a contrast of 7:1. */
  readonly strongContrast?: true;
  /** A finger presses it: how wide the shorter side of its screen is at least, in millimetres. */
  readonly fingers?: { readonly shortSide: number };
  /** States that are looked at in further languages than Danish and German, by language. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
};

/** The shorter side of a screen of 27 inches in 16:9. */
export const inches27 = { shortSide: 336 };
