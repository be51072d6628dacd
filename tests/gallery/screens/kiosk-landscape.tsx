// The kiosk on a wide screen.

import type { Screen } from '../screen.ts';
import { choosing, drawn, taken, takenAlone, taking } from './kiosk.tsx';

export const screen: Screen = {
  viewport: { width: 1920, height: 1080 },
  strongContrast: true,
  further: { ar: ['start', 'number', 'offline'], uk: ['start'] },
  states: {
    start: () => drawn(),
    alone: () => drawn({ alone: true }),
    area: () => drawn({ done: (kiosk) => kiosk.showArea('folkeregister') }),
    search: () => drawn({ done: (kiosk) => kiosk.search('pe') }),
    chosen: () => drawn({ done: choosing('pas', 'kontrol') }),
    number: () => drawn({ ack: taken('confirmed'), done: taking }),
    'number-no-paper': () => drawn({ ack: taken('failed'), done: taking }),
    'alone-number': () => drawn({ alone: true, ack: takenAlone, done: taking }),
    offline: () => drawn({ link: { is: 'lost' }, age: 3000 }),
    failing: () => drawn({ link: { is: 'failing' } }),
    'low-reach': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('reach') }),
    'larger-text': () => drawn({ done: (kiosk) => kiosk.comfort.toggle('text') }),
  },
};
