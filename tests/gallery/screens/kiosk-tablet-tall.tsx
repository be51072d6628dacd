// The kiosk on a tablet that stands.

import type { Screen } from '../screen.ts';
import { choosing, drawn, taken, taking } from './kiosk.tsx';

export const screen: Screen = {
  viewport: { width: 768, height: 1024 },
  strongContrast: true,
  states: {
    start: () => drawn(),
    search: () => drawn({ done: (kiosk) => kiosk.search('pe') }),
    chosen: () => drawn({ done: choosing('pas', 'kontrol') }),
    number: () => drawn({ ack: taken('failed'), done: taking }),
  },
};
