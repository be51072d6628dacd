// The vote on a citizen's own phone.

import type { Screen } from '../screen.ts';
import { drawn, refused, scanning, voting } from './vote.tsx';

export const screen: Screen = {
  viewport: { width: 390, height: 844 },
  strongContrast: true,
  states: {
    start: () => drawn({ onPhone: true }),
    question: () => drawn({ onPhone: true, done: scanning }),
    thanks: () => drawn({ onPhone: true, done: voting }),
    spent: () => drawn({ onPhone: true, ...refused('vote/spent') }),
  },
};
