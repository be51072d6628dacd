// What every page says before the front desk is set up.

import '../../../ui/plain.css';
import { waitingBody } from '../../../server/setup/waiting-page.ts';
import type { Screen } from '../screen.ts';

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  states: { waiting: draw },
};

function draw() {
  return <div dangerouslySetInnerHTML={{ __html: waitingBody().toString() }} />;
}
