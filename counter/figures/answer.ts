// What every question of the page is answered from.

import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../core/time.ts';
import type { Told } from './figures.ts';
import type { Names } from './names.ts';

export type Answer = {
  readonly told: Told;
  readonly names: Names;
  /** What stands above the question on paper. */
  readonly head: ComponentChildren;
  /** Into a part of the period: its days, or how a day went. */
  readonly look: (from: IsoDate) => void;
};
