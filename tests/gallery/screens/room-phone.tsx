// The supervisor's room on a phone, walking about.

import type { Screen } from '../screen.ts';
import { morning } from './counter-scenes.ts';
import { draw } from './room.tsx';
import { busy, lively } from './room-scenes.ts';

export const screen: Screen = {
  viewport: { width: 390, height: 844 },
  states: {
    quiet: () => draw(morning()),
    busy: () => draw(busy(), { known: true, printer: 'fault' }),
    messages: () => draw(lively(), { known: true }),
    'write-message': () => draw(lively(), { known: true, press: 'Ny besked|Neue Mitteilung' }),
    'assign-counter': () =>
      draw(lively(), {
        known: true,
        press: 'Ændr, hvad skranke 3 betjener|Ändern, was Schalter 3 bedient',
      }),
  },
};
