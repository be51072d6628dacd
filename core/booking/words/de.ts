// Deutsch.

import type { FileWords } from './words.ts';

export const de: FileWords = {
  at: { line: 'Zeile {line}: {sentence}', cell: 'Zeile {line}, {column}: {sentence}' },
  columns: { code: 'Code', time: 'Uhrzeit', services: 'Anliegen', language: 'Sprache' },
  faults: {
    'no-utf8':
      'Die Buchstaben in der Datei lassen sich nicht lesen. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie noch einmal aus.',
    quotes: 'Ein Anführungszeichen (") fehlt oder steht falsch, hier oder weiter oben.',
    'no-bookings': 'In der Datei steht kein Termin.',
    'too-many-bookings':
      'In der Datei stehen mehr als {most} Termine. Prüfen Sie, ob sie nur einen Tag enthält.',
    cells: {
      one: 'Hier ist {n} Spalte. Nötig sind Code, Uhrzeit und Anliegen; die Sprache kann folgen.',
      other: 'Hier sind {n} Spalten. Nötig sind Code, Uhrzeit und Anliegen; die Sprache kann folgen.',
    },
    code: 'Der Code muss aus 4 bis 12 Buchstaben von A bis Z und Ziffern bestehen.',
    'code-twice': 'Der Code steht schon in Zeile {first}.',
    time: '„{value}“ ist keine Uhrzeit wie 09:30.',
    'service-missing': 'Das Anliegen fehlt.',
    'service-unknown': 'Das Anliegen „{value}“ gibt es hier nicht.',
    'service-twice': 'Das Anliegen „{value}“ ist zweimal genannt.',
    'too-many-services': 'Ein Termin kann höchstens {most} Anliegen umfassen.',
    language: '„{value}“ ist kein Sprachcode wie da oder en.',
  },
  more: { one: 'Und {n} weiterer Fehler.', other: 'Und {n} weitere Fehler.' },
};
