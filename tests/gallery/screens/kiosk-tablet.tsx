// The kiosk on a tablet that lies on its long side.

import type { Screen } from '../screen.ts';
import { choosing, drawn, taken, taking } from './kiosk.tsx';

export const screen: Screen = {
  viewport: { width: 1024, height: 768 },
  strongContrast: true,
  states: {
    start: () => drawn(),
    alone: () => drawn({ alone: true }),
    search: () => drawn({ done: (kiosk) => kiosk.search('pe') }),
    chosen: () => drawn({ done: choosing('pas', 'kontrol') }),
    number: () => drawn({ ack: taken('confirmed'), done: taking }),
  },
};
