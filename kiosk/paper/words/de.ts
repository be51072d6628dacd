// Deutsch.

import type { da } from './da.ts';

export const de: typeof da = {
  title: 'Papierfach',
  explain: 'Hier liegt, was ein Drucker ausgegeben hätte, in wahrer Größe.',
  empty: 'Das Fach ist leer',
  emptyHint: 'Ziehen Sie am Gerät eine Nummer, dann kommt der Zettel hierher.',
  waiting: 'Sieht im Fach nach',
  ticket: 'Nummer auf Papier',
  test: 'Probedruck',
  summary: 'Zahlen des Tages',
  token: 'Marke für die Umfrage',
  take: 'Zettel nehmen',
  outOfPaper: 'Dem Drucker fehlt Papier',
  outOfPaperHint: 'Neue Zettel kommen nicht. Zum Nachfüllen ausschalten.',
  lost: 'Keine Verbindung zum Server. Was Sie sehen, ist vielleicht alt.',
  none: 'Dieser Standort hat kein Papierfach',
  noneHint: 'Wählen Sie „paper-tray“ als Drucker des Standorts, oder einen anderen Standort.',
  refused: 'Die Seite hat keinen Zugang zum Fach',
  refusedHint: 'Öffnen Sie sie mit dem Schlüssel eines Geräts: „?site=…&key=…“.',
};
