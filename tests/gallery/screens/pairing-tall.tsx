// The same on a kiosk.

import type { Screen } from '../screen.ts';
import { pairingStates } from './pairing.tsx';

export const screen: Screen = { viewport: { width: 1080, height: 1920 }, states: pairingStates('kiosk') };
