// How large the window is; sizes are worked out from it.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Viewport } from '../size/smallest.ts';

const current = signal<Viewport>(measured());

export const viewport: ReadonlySignal<Viewport> = current;

addEventListener('resize', () => {
  current.value = measured();
});

function measured(): Viewport {
  return { width: innerWidth, height: innerHeight };
}
