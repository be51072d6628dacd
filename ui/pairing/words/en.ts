// English.

import type { PairingWords } from './da.ts';

export const en: PairingWords = {
  'page-kiosk': 'Kiosk',
  'page-display': 'Display',
  'page-vote': 'Vote station',
  title: 'This screen is not set up yet',
  removed: 'This screen was taken out of use',
  todo: 'Give the code to the administrator. It is entered under Devices. The screen then goes on by itself.',
  asking: 'One moment. A code will stand here.',
  offline: 'No connection to the server. The screen keeps trying.',
  citizens: 'Do you need help? The staff at the counters will help you.',
};
