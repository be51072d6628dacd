// The bookings in a narrow window beside another program.

import type { Screen } from '../screen.ts';
import { busy, draw } from './bookings.tsx';

export const screen: Screen = {
  viewport: { width: 380, height: 768 },
  states: { busy: () => draw({ told: busy() }) },
};
