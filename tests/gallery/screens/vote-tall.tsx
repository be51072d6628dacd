// The vote station on a screen that stands.

import type { Screen } from '../screen.ts';
import { drawn, scanning } from './vote.tsx';

export const screen: Screen = {
  viewport: { width: 1080, height: 1920 },
  strongContrast: true,
  states: {
    start: () => drawn(),
    question: () => drawn({ done: scanning }),
  },
};
