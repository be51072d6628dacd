// The kiosk on a wide screen before somebody who has booked.

import type { Screen } from '../screen.ts';
import { screen as upright } from './kiosk-booked.tsx';

const shown = ['start', 'typed', 'early', 'late', 'unknown', 'other-site'];

export const screen: Screen = {
  viewport: { width: 1920, height: 1080 },
  further: { ar: ['start', 'typed', 'late'] },
  states: Object.fromEntries(
    shown.flatMap((state) => {
      const draw = upright.states[state];
      return draw ? [[state, draw]] : [];
    }),
  ),
};
