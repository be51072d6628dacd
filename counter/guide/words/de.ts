// Deutsch.

import type { GuideWords } from './da.ts';

export const de: GuideWords = {
  title: 'Der erste Tag',
  intro:
    'Das fehlt noch, bevor Sie öffnen können. Nehmen Sie es in der Reihenfolge, die Ihnen passt: Die Liste sieht selbst, was erledigt ist. Sie können sie verlassen und oben wiederfinden.',
  allDone: 'Alles ist bereit',
  allDoneHint: 'Sie können öffnen. Legen Sie die Liste weg, wenn Sie sie nicht mehr brauchen.',
  count: '{n} von {all} erledigt',
  back: 'Zurück zur Liste',
  isDone: 'erledigt',
  isOpen: 'offen',
  fits: 'Das passt so',
  noPrinter: 'Ohne Drucker',
  onlyMe: 'Vorerst nur ich',
  putAway: 'Liste weglegen',
  putAwayHint: 'Sie kommt nicht wieder. Alles, wohin sie führt, bleibt, wo es ist.',
  'sites-title': 'Standorte',
  'sites-hint': 'Name und Adresse des Ortes, den die Bürger betreten.',
  'sites-go': 'Standorte ansehen',
  'services-title': 'Fachbereiche und Anliegen',
  'services-hint':
    'Was können die Bürger wählen? Namen, Suchwörter, Ziel für die Wartezeit und welche Schalter sie bedienen.',
  'services-go': 'Anliegen ansehen',
  'counters-title': 'Schalter',
  'counters-hint': 'Ein Schalter für jeden Schreibtisch, mit der Nummer, die auf dem Schild steht.',
  'counters-go': 'Schalter ansehen',
  'hours-title': 'Öffnungszeiten',
  'hours-hint': 'Wann kann man eine Nummer ziehen? An Feiertagen ist von selbst geschlossen.',
  'hours-go': 'Öffnungszeiten ansehen',
  'people-title': 'Mitarbeitende',
  'people-hint': 'Geben Sie jeder Person einen eigenen Namen zum Anmelden.',
  'people-go': 'Personen ansehen',
  'kiosk-title': 'Nummernausgabe',
  'kiosk-hint':
    'Öffnen Sie ihre Seite auf ihrem Rechner. Sie zeigt einen Code, den Sie unter Geräte eingeben.',
  'kiosk-go': 'Nummernausgabe hinzufügen',
  'display-title': 'Bildschirm im Warteraum',
  'display-hint': 'Ebenso: Öffnen Sie die Seite auf seinem Rechner und geben Sie den Code ein.',
  'display-go': 'Bildschirm hinzufügen',
  'printer-title': 'Drucker',
  'printer-hint':
    'Er druckt die Zettel. Ohne Drucker bleibt die Nummer auf dem Bildschirm der Nummernausgabe stehen.',
  'printer-go': 'Drucker hinzufügen',
  'ticket-title': 'Eine Nummer zur Probe',
  'ticket-hint':
    'Öffnen Sie einen Schalter, ziehen Sie eine Nummer und rufen Sie sie auf: Man muss es auf dem Bildschirm sehen und hören. Die Probe ist eine Nummer wie jede andere. Beenden Sie sie mit Stornieren: Dann zählt sie als storniert, nicht als Bedienung.',
  'ticket-go': 'Zum Schalter',
  'kiosk-here': 'Nummernausgabe auf diesem Rechner ausprobieren',
  'display-here': 'Bildschirm auf diesem Rechner ausprobieren',
};
