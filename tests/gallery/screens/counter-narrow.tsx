// The counter as a narrow window that stays on top of the case system.

import type { Screen } from '../screen.ts';
import { draw } from './counter.tsx';
import { assigned, busyMorning, serving } from './counter-scenes.ts';

export const screen: Screen = {
  viewport: { width: 380, height: 760 },
  states: {
    'free-busy': () => draw(busyMorning()),
    serving: () => draw(serving('koerekort')),
    'serving-many': () => draw(serving('sundhedskort', 'digital-hjaelp', 'flytning', 'fritagelse')),
    survey: () => draw(serving(), { survey: true }),
    'help-and-undo': () => draw(helped()),
    assigned: () => draw(assigned()),
    transfer: () => draw(serving(), { dialog: 'transfer' }),
  },
};

function helped() {
  const told = serving();
  told.press('11:42', 'finish-and-next');
  told.tell('11:39', 'device:kiosk-1', { command: 'call-help' });
  return told;
}
