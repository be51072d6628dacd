// The display on a small screen.

import type { Screen } from '../screen.ts';
import { drawDisplay } from './display.tsx';
import { busy } from './display-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1280, height: 720 },
  states: { busy: () => drawDisplay(busy()) },
};
