// The page of the data sheet on a phone.

import type { Screen } from '../screen.ts';
import { drawSheet } from './data-sheet.tsx';
import { usual } from './data-sheet-scenes.ts';

export const screen: Screen = {
  viewport: { width: 390, height: 3600 },
  states: { busy: () => drawSheet(usual) },
};
