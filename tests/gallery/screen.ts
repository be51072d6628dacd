// One screen of the gallery: how large it is, and the states it is shown in.

import type { ComponentChild } from 'preact';

export type Screen = {
  readonly viewport: { readonly width: number; readonly height: number };
  /** By name; each draws the screen in that state, without a server. */
  readonly states: Readonly<Record<string, () => ComponentChild>>;
  /** States that are looked at in further languages than Danish and German, by language. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
};
