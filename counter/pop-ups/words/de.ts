// Deutsch.

import type { PopUpWords } from './da.ts';

export const de: PopUpWords = {
  title: 'Pop-up',
  none: 'Es gibt noch kein Pop-up. Öffnen Sie hier das erste: Es ist sofort bereit und schließt nach dem letzten Tag von selbst.',
  running: 'In diesen Tagen geöffnet',
  coming: 'Kommende',
  past: 'Vorbei',
  always: 'immer geöffnet',
  daily: '{from}–{to} Uhr',
  countersOf: { one: '{n} Schalter', other: '{n} Schalter' },
  closedEarly: 'Vorzeitig geschlossen. Zahlen und Protokolle sind aufbewahrt.',

  newPopUp: 'Ein Pop-up öffnen',
  like: 'Vorlage',
  templates: 'Vorlagen',
  sites: 'Wie einer der Standorte',
  name: 'Name',
  nameExample: 'Sønderstrand',
  address: 'Adresse (falls sie gezeigt werden soll)',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  from: 'Öffnet um',
  to: 'Schließt um',
  counters: 'Schalter',
  hoursHint: 'Jeden Tag dieselben Zeiten, auch am Wochenende und an Feiertagen.',
  alwaysHint: 'Lassen Sie die Zeiten leer, wenn an diesen Tagen immer geöffnet ist.',
  open: 'Öffnen',
  opened: '{name} ist geöffnet und steht in der Liste.',
  save: 'Speichern',
  change: 'Ändern',
  changeTitle: '{name} ändern',
  again: 'Wieder öffnen',
  openAgain: 'Wieder öffnen',

  close: 'Vorzeitig schließen',
  closeTitle: '{name} jetzt schließen?',
  closeHint:
    'Dort kann niemand mehr eine Nummer ziehen. Zahlen und Protokolle bleiben aufbewahrt, und Sie können wieder öffnen.',
  closeYes: 'Ja, schließen',
  callOff: 'Absagen',
  callOffTitle: '{name} absagen?',
  callOffHint: 'Es wird nicht geöffnet. Sie können es mit anderen Tagen wieder öffnen.',
  callOffYes: 'Ja, absagen',
  no: 'Nein',

  laptop: 'Auf diesem Computer',
  laptopTitle: '{name} auf diesem Computer',
  laptopExplain:
    'Der Computer kann Terminal, Anzeige und Schalter zugleich sein. Dann braucht er keinen Code: Er wird in diesem Browser Terminal und Anzeige, nur hier und nur für {name}. War der Browser schon woanders Terminal oder Anzeige, ist er es nicht mehr.',
  laptopReady: 'Der Computer ist jetzt Terminal und Anzeige für {name}. Öffnen Sie, was Sie brauchen:',
  useLaptop: 'Diesen Computer verwenden',
  kioskOf: 'Terminal, {name}',
  displayOf: 'Anzeige, {name}',
  openDisplay: 'Anzeige öffnen',
  displayHint:
    'Ziehen Sie das Fenster auf den anderen Bildschirm und drücken Sie F11. Klicken Sie einmal darauf, damit es Töne abspielen darf.',
  openKiosk: 'Terminal öffnen',
  kioskHint:
    'Hier ziehen Bürgerinnen und Bürger eine Nummer. Mit Alt und Tab wechseln Sie zwischen den Fenstern.',
  openPaper: 'Papierfach öffnen',
  paperHint: 'Zeigt die Zettel, wenn kein Drucker da ist.',
  openCounter: 'Zum Schalter',
  counterHint: 'In diesem Fenster. Sie bleiben angemeldet.',

  saveDays: { one: '{n} Tag als Datei speichern', other: '{n} Tage als Datei speichern' },
  bringDays: 'Tage aus Datei holen',
  bringTitle: 'Tage für {name} holen',
  bringHint:
    'War ein Laptop sein eigener Server für {name}? Dann speichern Sie seine Tage auf seiner Seite „Pop-up“ als Datei und wählen die Datei hier. Sie sehen, was darin ist, bevor etwas übernommen wird. Stimmen kommen nicht mit.',
  chooseFile: 'Datei wählen',
  readingFile: 'Einen Moment …',
  fileFaults: {
    one: 'Die Datei hat {n} Fehler. Nichts ist geändert.',
    other: 'Die Datei hat {n} Fehler. Nichts ist geändert.',
  },
  moreFaults: { one: 'Und {n} weiterer Fehler.', other: 'Und {n} weitere Fehler.' },
  day: 'Tag',
  visits: 'Kamen',
  servings: 'Erledigte Anliegen',
  knownDays: { one: '{n} Tag aus der Datei ist schon da.', other: '{n} Tage aus der Datei sind schon da.' },
  takeDays: { one: '{n} Tag übernehmen', other: '{n} Tage übernehmen' },
  takeOthers: {
    one: 'Den anderen Tag übernehmen',
    other: 'Die {n} anderen Tage übernehmen',
  },
  daysTaken: {
    one: '{n} Tag ist übernommen und zählt in den Zahlen mit.',
    other: '{n} Tage sind übernommen und zählen in den Zahlen mit.',
  },

  unsound: 'Prüfen Sie die Tage und Zeiten: Das Ende muss nach dem Anfang liegen.',
  stillInUse:
    'Es ist noch jemand da: laufende Besuche: {visits}, offene Schalter: {counters}. Beenden Sie zuerst die Besuche und schließen Sie die Schalter.',
  counterInUse: 'Einer der Schalter ist noch in Gebrauch. Schließen Sie ihn zuerst.',
};
