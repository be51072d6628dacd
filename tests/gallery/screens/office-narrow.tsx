// The office's settings in a narrow window beside another program.

import { draw } from '../office/scenes.tsx';
import { states } from '../office/states.ts';
import type { Screen } from '../screen.ts';

const shown = [
  'office',
  'service',
  'service-new',
  'faults',
  'counters',
  'hours',
  'slots',
  'templates',
  'texts-searched',
  'language-added',
  'preview',
  'history',
];

export const screen: Screen = {
  viewport: { width: 380, height: 760 },
  states: Object.fromEntries(
    Object.entries(states)
      .filter(([name]) => shown.includes(name))
      .map(([name, scene]) => [name, () => draw(scene)]),
  ),
};
