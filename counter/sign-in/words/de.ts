// Deutsch.

import type { SignInWords } from './da.ts';

export const de: SignInWords = {
  choose: 'Wählen Sie ein neues Passwort',
  chooseHint: 'Mit dem Passwort, das Sie bekommen haben, kommen Sie nur bis hierher.',
  change: 'Passwort ändern',
  changeHint: 'Sind Sie an anderen Rechnern angemeldet, werden Sie dort abgemeldet.',
  oldGiven: 'Passwort, das Sie bekommen haben',
  oldOwn: 'Bisheriges Passwort',
  fresh: 'Neues Passwort',
  freshHint: 'Mindestens 10 Zeichen. Am besten ein Satz, den nur Sie sich merken.',
  again: 'Das neue Passwort noch einmal',
  show: 'Passwörter anzeigen',
  differ: 'Die beiden neuen Passwörter sind nicht gleich.',
  save: 'Neues Passwort speichern',
  saving: 'Speichert …',
  changed: 'Ihr Passwort ist geändert.',
  notHere: 'An diesem Standort arbeiten Sie nicht',
  notHereHint: 'Wählen Sie, wo Sie heute arbeiten.',
  nowhere: 'Sie sind noch keinem Standort zugeordnet. Bitte wenden Sie sich an die Administration.',
  changeSite: 'Standort wechseln',
  changeSiteHint: 'Der Schalter hier wird geschlossen, Sie bleiben angemeldet.',
  siteHere: 'Hier sind Sie jetzt',
  stillThere: 'Sind Sie noch da?',
  stillThereHint:
    'Sie haben fast vier Stunden lang nichts gedrückt und werden um {time} abgemeldet. Was nicht gespeichert ist, geht dann verloren.',
  stay: 'Ja, angemeldet bleiben',
  endsAt: 'Sie werden um {time} abgemeldet',
  endsAtHint:
    'Nach einem Tag und einer Nacht meldet man sich neu an. Speichern Sie, woran Sie arbeiten, und melden Sie sich ab und wieder an, wenn es passt.',
  understood: 'Verstanden',
};
