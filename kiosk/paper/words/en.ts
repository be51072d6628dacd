// English.

import type { da } from './da.ts';

export const en: typeof da = {
  title: 'Paper tray',
  explain: 'Here lies what a printer would have put out, at its true size.',
  empty: 'The tray is empty',
  emptyHint: 'Take a number at the kiosk and the slip comes here.',
  waiting: 'Looking into the tray',
  ticket: 'Number on paper',
  test: 'Test print',
  summary: 'The day in numbers',
  token: 'Token for the survey',
  take: 'Take the slip',
  outOfPaper: 'The printer is out of paper',
  outOfPaperHint: 'New slips do not come. Switch off to put paper in.',
  lost: 'No connection to the server. What you see may be old.',
  none: 'This site has no paper tray',
  noneHint: 'Choose “paper-tray” as the site’s printer, or choose another site.',
  refused: 'This page may not see the tray',
  refusedHint: 'Open it with a kiosk’s key: “?site=…&key=…”.',
};
