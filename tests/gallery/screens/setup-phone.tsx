// The first set-up on a phone.

import type { Screen } from '../screen.ts';
import { screen as wide } from './setup.tsx';

export const screen: Screen = { viewport: { width: 390, height: 844 }, states: wide.states };
