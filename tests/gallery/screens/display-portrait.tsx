// The display on an upright screen.

import type { Screen } from '../screen.ts';
import { drawDisplay } from './display.tsx';
import { busy, message } from './display-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1080, height: 1920 },
  strongContrast: true,
  states: { busy: () => drawDisplay(busy()), message: () => drawDisplay(message()) },
};
