// The counter in a browser with all its bars on a small screen: what just happened must still be in sight.

import type { Screen } from '../screen.ts';
import { draw } from './counter.tsx';
import { busyMorning, serving } from './counter-scenes.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 620 },
  states: {
    'free-busy': () => draw(busyMorning()),
    'survey-and-undo': () => draw(called(), { survey: true }),
    'serving-several': () => draw(serving('koerekort', 'mitid'), { survey: true }),
  },
};

function called() {
  const told = serving();
  told.press('11:42', 'finish-and-next');
  return told;
}
