// Deutsch.

import type { VoteWords } from './da.ts';

export const de: VoteWords = {
  title: 'Ihre Meinung',
  languages: 'Sprache',
  scan: 'Scannen Sie Ihre Marke',
  scanHint: 'Halten Sie den Code auf der Marke vor das Lesegerät.',
  type: 'Oder geben Sie den Code ein',
  typeOnPhone: 'Geben Sie den Code Ihrer Marke ein',
  codeLabel: 'Code der Marke, 16 Zeichen',
  keyboard: 'Tastatur',
  delete: 'Löschen',

  question: 'Wie zufrieden sind Sie heute mit unserem Service?',
  secret: 'Ihre Stimme ist geheim. Die Marke gilt einmal.',
  satisfied: 'Zufrieden',
  neither: 'Weder zufrieden noch unzufrieden',
  dissatisfied: 'Unzufrieden',
  notNow: 'Jetzt nicht',

  moment: 'Einen Augenblick …',
  slow: 'Das dauert etwas länger als sonst. Bitte warten Sie noch etwas.',
  thanks: 'Danke für Ihre Stimme',
  thanksHint: 'Sie ist gezählt. Niemand kann sehen, was Sie geantwortet haben.',
  goodbye: 'Sie können die Seite schließen.',

  askStaff: 'Bei Fragen wenden Sie sich an das Personal.',
  notWorked: 'Das hat diesmal nicht geklappt',
  noAnswer: 'Wir bekamen keine Verbindung',
  noAnswerCheck: 'Ihre Marke ist nicht verbraucht. Versuchen Sie es gleich noch einmal.',
  noAnswerVote:
    'Vielleicht kam Ihre Stimme an. Versuchen Sie es noch einmal mit der Marke: Sie zählt nur einmal.',
  again: 'Noch einmal versuchen',
  restart: 'Neu beginnen',

  offline: 'Zurzeit keine Verbindung',
  offlineHint: 'Behalten Sie Ihre Marke, und versuchen Sie es gleich noch einmal.',
  failing: 'Wir können gerade keine Antworten annehmen',
  boxes: 'Werfen Sie Ihre Marke in einen der Kästen',
  boxesHint: 'Zufrieden, weder zufrieden noch unzufrieden, unzufrieden: Sie wählen.',
  noSurvey: 'Zurzeit läuft keine Umfrage',
  noSurveyHint: 'Danke für Ihren Besuch.',
  notSetUp: 'Der Bildschirm ist noch nicht in Betrieb',
  notSetUpHint: 'Behalten Sie Ihre Marke, und wenden Sie sich an das Personal.',
};
