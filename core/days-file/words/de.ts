// Deutsch.

import type { DayFileWords } from './words.ts';

export const de: DayFileWords = {
  at: 'Zeile {line}: {sentence}',
  on: 'Zeile {line}, {date}: {sentence}',
  faults: {
    'no-file':
      'Das ist keine Datei mit Tagen. Speichern Sie sie auf dem eigenen Server des Laptops unter „Pop-up“ und wählen Sie sie noch einmal.',
    'other-site': 'Die Datei ist von einem anderen Ort: {name}.',
    simulated: 'Die Tage sind simuliert und zählen hier nicht.',
    'no-days': 'In der Datei sind keine Tage.',
    unreadable:
      'Die Zeile ist nicht zu lesen. Speichern Sie die Datei noch einmal und ändern Sie nichts darin.',
    'no-day':
      'Hier sollte ein neuer Tag beginnen. Speichern Sie die Datei noch einmal und ändern Sie nichts darin.',
    'no-entry': 'Das ist kein Ereignis, das dieser Server kennt. Ist das Programm des Laptops neuer?',
    version: 'Ein Ereignis fehlt oder steht zweimal da.',
    earlier: 'Das Ereignis ist früher als das davor.',
    'after-end': 'Das Ereignis kommt nach dem Ende des Tages.',
    'other-day': 'Der Zeitpunkt gehört nicht zu diesem Tag, oder er ist noch nicht gekommen.',
    rule: 'So kann der Tag nicht gewesen sein: er bricht die Regel {rule}.',
    service: 'Das Amt hat keine Leistung mit der Kennung „{service}“.',
    'not-ended': 'Der Tag ist auf dem Laptop noch nicht zu Ende.',
    'cut-off': 'Hier fehlt etwas: die Datei ist nicht ganz. Speichern Sie sie noch einmal.',
    'damaged-there': 'Der Tag ist nicht in der Datei: Der Laptop kann sein Protokoll nicht lesen.',
    'date-twice': 'Der Tag steht schon in Zeile {first}.',
    'not-over': 'Der Tag ist hier noch nicht vorbei.',
    'other-content': 'Dieser Server hat den Tag schon, mit anderem Inhalt.',
  },
  more: { one: 'Und {n} weiterer Fehler.', other: 'Und {n} weitere Fehler.' },
};
