// The display on an upright screen.

import type { Screen } from '../screen.ts';
import { drawDisplay } from './display.tsx';
import { busy, message, resultAndCalls, resultAndQuiet } from './display-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1080, height: 1920 },
  strongContrast: true,
  states: {
    busy: () => drawDisplay(busy()),
    message: () => drawDisplay(message()),
    'survey-result-that-would-take-calls-away': () => drawDisplay(resultAndCalls()),
    'survey-result-and-quiet': () => drawDisplay(resultAndQuiet()),
  },
};
