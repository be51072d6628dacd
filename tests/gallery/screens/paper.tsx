// The paper tray, which stands in for a printer.

import { signal } from '@preact/signals';
import type { PaperSlip } from '../../../core/slip.ts';
import type { TrayLink } from '../../../kiosk/paper/tray.ts';
import { TrayPage } from '../../../kiosk/paper/tray-page.tsx';
import type { Screen } from '../screen.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="576" height="400"><text x="180" y="220" font-size="90">A047</text></svg>';
const slips: readonly PaperSlip[] = [
  { id: 2, kind: 'token', svg },
  { id: 1, kind: 'ticket', svg },
];

export const screen: Screen = {
  viewport: { width: 1280, height: 800 },
  readers: 'staff',
  states: {
    slips: () => draw('online', slips),
    'out-of-paper': () => draw('online', slips, true),
    empty: () => draw('online'),
    lost: () => draw('lost', slips),
    none: () => draw('none'),
    refused: () => draw('refused'),
  },
};

function draw(link: TrayLink, lying: readonly PaperSlip[] = [], out = false) {
  const tray = {
    slips: signal(lying),
    link: signal(link),
    outOfPaper: signal(out),
    take: () => {},
    setOutOfPaper: () => {},
  };
  return <TrayPage tray={tray} />;
}
