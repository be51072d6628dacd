// Deutsch.

import type { DataSheetWords } from './da.ts';

export const de: DataSheetWords = {
  year: 'Jahr',
  site: 'Standort',
  allSites: 'Alle Standorte',
  loading: 'Wird geholt …',
  simulated: 'Simulierte Daten',
  simulatedHint: 'Die Zahlen sind zum Ausprobieren erfunden. Keine Bürger stehen dahinter.',
  through: 'bis einschließlich {date}',
  made: 'Gedruckt {time}',
  month: 'Monat',
  months: 'Monat für Monat',
  servedIn: 'Anliegen {year}',
  callsIn: 'Anrufe {year}',
  divided: '{part} / {of}',
  moreSites: { one: '{n} weiterer Standort', other: '{n} weitere Standorte' },
  moreAreas: { one: '{n} weiterer Fachbereich', other: '{n} weitere Fachbereiche' },
  moreServices: { one: '{n} weitere Leistung', other: '{n} weitere Leistungen' },
  moreSurveys: {
    one: '{n} weitere Umfrage aus {year} steht in den Dateien.',
    other: '{n} weitere Umfragen aus {year} stehen in den Dateien.',
  },
  survey: 'Umfrage',
  votes: 'Stimmen',
  rate: 'Rücklauf',
  satisfied: 'Zufriedene',
  nothing: 'Noch keine Zahlen für {year}',
  nothingHint:
    'Ist ein Tag vorbei, zählen seine erledigten Anliegen mit. Anrufe lassen sich unten eintragen.',
  notes: 'Hinweise',

  enterCalls: 'Telefonanrufe eintragen',
  enterHint: 'Schreiben Sie, wie viele Anrufe an dem Tag kamen. Ein leeres Feld heißt: nicht bekannt.',
  monthBefore: 'Monat davor',
  monthAfter: 'Monat danach',
  callsOn: 'Anrufe {date}',
  inMonth: 'Insgesamt im {month}: {calls}',
  inMonthNone: 'Im {month} sind keine Anrufe eingetragen.',
  save: 'Anrufe speichern',
  saved: 'Gespeichert.',
  unsaved: { one: '{n} Tag ist nicht gespeichert.', other: '{n} Tage sind nicht gespeichert.' },
  noNumber: 'Schreiben Sie eine ganze Zahl von 0 bis {most}.',

  fromFile: 'Anrufe aus einer Datei übernehmen',
  fileHint:
    'Eine CSV-Datei für {year} mit einer Zeile je Tag: Datum und Zahl der Anrufe, zum Beispiel 31.01.{year};512. Ist eine Zeile falsch, wird nichts aus der Datei übernommen.',
  choose: 'Datei wählen',
  faults: {
    one: 'Die Datei hat {n} Fehler. Nichts ist geändert.',
    other: 'Die Datei hat {n} Fehler. Nichts ist geändert.',
  },
  moreFaults: { one: 'Und {n} weiterer Fehler.', other: 'Und {n} weitere Fehler.' },
  newDays: { one: '{n} neuer Tag', other: '{n} neue Tage' },
  changedDays: { one: '{n} Tag bekommt eine andere Zahl', other: '{n} Tage bekommen eine andere Zahl' },
  sameDays: { one: '{n} Tag bleibt gleich', other: '{n} Tage bleiben gleich' },
  take: 'Anrufe übernehmen',
  taken: { one: 'Anrufe für {n} Tag sind übernommen.', other: 'Anrufe für {n} Tage sind übernommen.' },
  nothingNew: 'Alles in der Datei ist schon da.',
};
