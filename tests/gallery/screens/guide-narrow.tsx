// The guide of the first day in a narrow window.

import type { Screen } from '../screen.ts';
import { screen as wide } from './guide.tsx';

export const screen: Screen = { viewport: { width: 380, height: 900 }, states: wide.states };
