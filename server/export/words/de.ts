// Deutsch.

import type { ExportWords } from './words.ts';

export const de: ExportWords = {
  figures: {
    title: 'Zahlen',
    simulated: 'Simulierte Daten',
    by: 'Aufgeteilt nach',
    what: 'Was',
    visits: 'Gekommen',
    served: 'Bedient',
    noShow: 'Nicht erschienen',
    cancelled: 'Abgesagt',
    expired: 'Bis zum Tagesende nicht aufgerufen',
    servings: 'Erledigte Anliegen',
    waits: 'Aufgerufen',
    waitHalf: 'Wartezeit: die Hälfte höchstens (Min.)',
    waitNine: 'Wartezeit: 9 von 10 höchstens (Min.)',
    inTarget: 'Im Ziel',
    walkHalf: 'Weg zum Schalter: die Hälfte höchstens (Min.)',
    serviceHalf: 'Bedienung: die Hälfte höchstens (Min.)',
    serviceNine: 'Bedienung: 9 von 10 höchstens (Min.)',
    total: 'Insgesamt',
    kind: 'Termin',
    part: 'Ab Datum',
    site: 'Ort',
    area: 'Fachbereich',
    service: 'Anliegen',
    weekday: 'Wochentag (1 ist Montag)',
    hour: 'Gekommen in der Stunde ab',
    walkIn: 'Ohne Termin',
    booked: 'Mit Termin',
    gone: 'Gibt es nicht mehr',
  },
};
