// Deutsch.

import type { CallWords } from './words.ts';

export const de: CallWords = {
  at: 'Zeile {line}: {sentence}',
  faults: {
    'no-utf8':
      'Die Buchstaben der Datei sind nicht zu lesen. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie noch einmal.',
    quotes: 'Ein Anführungszeichen (") fehlt oder steht falsch, hier oder weiter oben.',
    'no-days': 'In der Datei sind keine Tage.',
    cells: {
      one: 'Es ist {n} Spalte. Es müssen zwei sein: Datum und Zahl der Anrufe.',
      other: 'Es sind {n} Spalten. Es müssen zwei sein: Datum und Zahl der Anrufe.',
    },
    date: '„{value}“ ist kein Datum wie 31.01.2022.',
    'date-twice': 'Das Datum steht schon in Zeile {first}.',
    'other-year': '{value} liegt nicht im Jahr {year}.',
    'not-yet': '{value} ist noch nicht gekommen.',
    calls:
      '„{value}“ ist keine Zahl von Anrufen. Schreiben Sie eine ganze Zahl von 0 bis {most}, ohne Punkt.',
  },
  more: { one: 'Und {n} weiterer Fehler.', other: 'Und {n} weitere Fehler.' },
};
