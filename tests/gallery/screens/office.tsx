// The office's settings, as an administrator edits them.

import { draw } from '../office/scenes.tsx';
import { states } from '../office/states.ts';
import type { Screen } from '../screen.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: Object.fromEntries(Object.entries(states).map(([name, scene]) => [name, () => draw(scene)])),
};
