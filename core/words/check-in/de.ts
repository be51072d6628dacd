// Deutsch.

import type { CheckInWords } from './da.ts';

export const de: CheckInWords = {
  open: 'Ich habe einen Termin',
  openHint: 'Halten Sie Ihren Code vor den Leser, oder tippen Sie hier.',
  ask: 'Wie ist der Code Ihres Termins?',
  askHint: 'Halten Sie ihn vor den Leser, oder geben Sie ihn ein. Er steht in der Nachricht zu Ihrem Termin.',
  label: 'Ihr Code',
  go: 'Ich bin da',

  booked: 'Termin um {time} Uhr',
  early: 'Willkommen. Sie sind früh da. Wir rufen Sie zu Ihrem Termin um {time} Uhr.',
  onTime:
    'Willkommen. Ihr Termin ist um {time} Uhr. Wir rufen Sie dazu auf, auch wenn andere vor Ihnen kamen.',
  late: 'Ihr Termin war um {time} Uhr. Wir können einen Termin höchstens {n} Minuten frei halten, darum haben Sie jetzt eine Nummer in der Warteschlange. Wir rufen sie auf, wenn Sie an der Reihe sind.',

  unknown: 'Wir kennen diesen Code nicht',
  unknownHint: 'Prüfen Sie bitte jedes Zeichen. Sonst hilft Ihnen das Personal gern.',
  again: 'Sie sind schon angemeldet',
  againHint: 'Achten Sie auf den Bildschirm im Warteraum. Fragen Sie im Zweifel das Personal.',
  cancelled: 'Dieser Termin wurde abgesagt',
  cancelledHint: 'Ziehen Sie eine Nummer, dann helfen wir Ihnen, oder fragen Sie das Personal.',
  otherDay: 'Ihr Termin ist an einem anderen Tag',
  otherDayHint: 'Wenn Sie heute Hilfe brauchen, ziehen Sie eine Nummer.',
  otherSite: 'Ihr Termin heute ist an einem anderen Ort',
  otherSiteHint: 'Wenn Sie es nicht dorthin schaffen, fragen Sie hier das Personal.',
  over: 'Dieser Termin ist vorbei',
  overHint: 'Ziehen Sie eine Nummer, dann helfen wir Ihnen.',
  tooEarly: 'Es ist noch zu früh',
  tooEarlyHint: 'Ihr Termin ist um {time} Uhr. Mit dem Telefon können Sie sich ab {opens} Uhr anmelden.',
  shut: 'Ihr Termin ist vorbei, und wir haben geschlossen',
  shutHint: 'Fragen Sie das Personal, oder vereinbaren Sie einen neuen Termin.',
  failed: 'Das hat diesmal nicht geklappt',
  failedHint: 'Versuchen Sie es gleich noch einmal, oder wenden Sie sich an das Personal.',
  when: '{date}, {time} Uhr',
  fix: 'Code berichtigen',
  retry: 'Noch einmal versuchen',
  walkIn: 'Stattdessen eine Nummer ziehen',

  gone: 'Nummer {number} wurde gelöscht',
  goneHint: 'Das Personal hat sie eben gelöscht. Fragen Sie bitte nach, dann wird Ihnen geholfen.',

  phoneTitle: 'Sagen Sie, dass Sie da sind',
  phoneHint:
    'Geben Sie den Code Ihres Termins ein, wenn Sie hier sind. Er steht in der Nachricht, die Sie bekommen haben.',
  phoneFrom: {
    one: 'Das geht ab {n} Minute vor Ihrem Termin.',
    other: 'Das geht ab {n} Minuten vor Ihrem Termin.',
  },
  follow: 'Ihre Nummer verfolgen',

  posterTitle: 'Haben Sie einen Termin?',
  posterHow: 'Scannen Sie den Code mit dem Telefon, und melden Sie sich an.',
};
