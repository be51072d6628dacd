// Deutsch.

import type { SurveyWords } from './da.ts';

export const de: SurveyWords = {
  surveys: 'Umfragen',
  loading: 'Wird geladen …',
  newSurvey: 'Neue Umfrage',
  firstSurvey: 'Eine Zufriedenheitsumfrage beginnen',
  whatItIs:
    'Jede Person bekommt nach der Bedienung eine Marke und stimmt am Ausgang ab: zufrieden, weder zufrieden noch unzufrieden, unzufrieden. Die Stimmen sind geheim, auch für uns: Niemand kann sehen, was eine einzelne Person geantwortet hat.',
  surveyName: 'Name',
  surveyNameExample: 'z. B. Zufriedenheit, Februar',
  first: 'Erster Tag',
  last: 'Letzter Tag',
  where: 'Standort',
  area: 'Fachbereich',
  allSites: 'Alle Standorte',
  twoWeeks: 'Mindestens 14 Tage, damit niemand ausrechnen kann, wie jemand gestimmt hat.',
  byArea: 'Fachbereiche unterscheiden',
  otherAreas: 'Andere Fachbereiche',
  byAreaHint:
    'Dann werden die Marken für jeden Fachbereich einzeln gedruckt. Nur, wo mindestens drei Personen bedienen.',
  boxesAt: 'Kästen statt Codes',
  boxesAtHint:
    'Bürger werfen Marken am Ausgang in drei Kästen, die sie zählen. Sonst wird mit Codes abgestimmt.',
  byBoxes: 'Kästen: {sites}.',
  overfull:
    'In den Kästen liegen mehr Marken, als ausgegeben wurden ({sites}). Deshalb gibt es weder Rücklaufquote noch Unsicherheit. Werden ausgegebene Marken notiert?',
  renewed: {
    one: 'Der Zähler von {device} wurde ausgetauscht oder hat seinen Stand vergessen ({n} Mal). Was währenddessen fiel, zählt nicht.',
    other:
      'Der Zähler von {device} wurde ausgetauscht oder hat seinen Stand vergessen ({n} Mal). Was währenddessen fiel, zählt nicht.',
  },
  ownQuestion: 'Eine andere Frage als die übliche',
  ownQuestionHint:
    'Üblich ist: Wie zufrieden sind Sie heute mit unserem Service? Schreiben Sie eine andere in allen Sprachen.',
  startSurvey: 'Umfrage anlegen',
  'stage-early': 'noch nicht begonnen',
  'stage-running': 'läuft',
  'stage-over': 'beendet',
  endSurvey: 'Jetzt beenden …',
  endTitle: '{name} beenden?',
  endHint:
    'Ab heute zählt keine Stimme mehr, und das Ergebnis wird veröffentlicht. Das lässt sich nicht rückgängig machen.',
  endYes: 'Ja, beenden',
  endNo: 'Nein',
  printTokens: 'Marken drucken',
  howMany: 'Anzahl (höchstens 200)',
  print: 'Drucken',
  printHint:
    'Die Codes werden nirgends gespeichert und lassen sich nicht noch einmal drucken. Legen Sie die Marken in eine Schale und mischen Sie sie.',
  printingNow: {
    one: '{n} Marke wird gedruckt. Bleiben Sie beim Drucker.',
    other: '{n} Marken werden gedruckt. Das dauert einige Minuten – bleiben Sie beim Drucker.',
  },
  printed: { one: '{n} Marke ist gedruckt.', other: '{n} Marken sind gedruckt.' },
  printedPartly:
    '{n} Marken sind gedruckt. {failed} kamen nicht heraus und sind ungültig. Prüfen Sie den Drucker.',
  tokens: 'Marken',
  noTokens: 'Es sind noch keine Marken gedruckt.',
  minted: 'Gedruckt',
  used: 'Benutzt',
  handedAndVoted:
    '{served} Personen sind bedient worden, {handed} Marken sind ausgegeben, und {voted} haben abgestimmt.',
  servedUnknown:
    'Wie viele Personen bedient worden sind, ist nicht bekannt: Die Zahlen sind beschädigt. {handed} Marken sind ausgegeben, und {voted} haben abgestimmt.',
  results: 'Ergebnis',
  notPublished:
    'Es gibt noch kein Ergebnis. Es kommt nach Schließung, wenn mindestens zehn abgestimmt haben.',
  tooFew: 'Es gibt kein Ergebnis: Weniger als zehn haben abgestimmt.',
  printPage: 'Ergebnis drucken',
  votes: 'Stimmen',
  handed: 'Ausgegebene Marken',
  responseRate: 'Rücklauf',
  besideEarlier: 'Verglichen mit früheren',
  survey: 'Umfrage',
  rate: 'Rücklauf {rate}: {votes} Stimmen von {handed} ausgegebenen Marken.',
  moreVotes:
    '{votes} haben abgestimmt, aber nur {handed} Marken sind ausgegeben. Darum stehen hier weder Rücklauf noch Unsicherheit.',
  moreVotesSomewhere:
    '{votes} Stimmen und {handed} ausgegebene Marken, aber in den Kästen an einem Ort liegen mehr Stimmen als Marken. Deshalb gibt es weder Rücklaufquote noch Unsicherheit.',
  noRate: '{votes} Stimmen. Ausgegebene Marken sind nicht vermerkt, darum gibt es keinen Rücklauf.',
  underTen: 'Unter zehn Stimmen: Die Antworten werden nicht gezeigt.',
  answer: 'Antwort',
  share: 'Anteil',
  of: '{count} von {votes}',
  interval: 'Unsicherheit',
  band: 'Grenzfälle',
  'answer-satisfied': 'Zufrieden',
  'answer-neither': 'Weder zufrieden noch unzufrieden',
  'answer-dissatisfied': 'Unzufrieden',
  intervalMeans:
    'Wenn es Zufall ist, wer abgestimmt hat, hätten zwischen {low} und {high} aller {handed} mit einer Marke „{answer}“ geantwortet (95 % Sicherheit, Wilson).',
  bandMeans:
    '{silent} mit einer Marke haben nicht abgestimmt. Hätte keine oder jede dieser Personen „{answer}“ geantwortet, läge der Anteil zwischen {low} und {high}.',
  byHand: 'eingetragen',
  enterPast: 'Frühere Umfrage',
  correctPast: 'Umfrage berichtigen',
  enterPastHint:
    'Eine Umfrage aus der Zeit vor diesem System, mit ihren Gesamtzahlen. Sie ist überall als „eingetragen“ gekennzeichnet.',
  leaveEmpty:
    'Lassen Sie leer, was Sie nicht wissen: Ohne Antworten gibt es keine Anteile, ohne Marken weder Rücklauf noch Unsicherheit.',
  source: 'Woher die Zahlen sind (höchstens 200 Zeichen)',
  sourceIs: 'Quelle: {source}',
  keepPast: 'Speichern',
  correct: 'Berichtigen',
  remove: 'Entfernen …',
  removeTitle: '{name} entfernen?',
  removeYes: 'Ja, entfernen',
  answersUnknown: 'Was geantwortet wurde, ist nicht eingetragen.',
  compare: 'Vergleichen',
  thisOne: 'Diese',
  thatOne: 'mit dieser',
  nothingToCompare: 'Zum Vergleichen braucht es zwei Ergebnisse.',
  cannotCompare:
    'Sie lassen sich nicht vergleichen: Der Anteil der Zufriedenen, oder wie sicher er ist, ist nicht bekannt ({names}).',
  'verdict-higher': 'Sicher höher: von {from} auf {to} Zufriedene.',
  'verdict-lower': 'Sicher niedriger: von {from} auf {to} Zufriedene.',
  'verdict-unsure': 'Kein sicherer Unterschied: {from} und {to} Zufriedene. Es kann Zufall sein.',
  differenceIs:
    'Von {earlier} zu {later} beträgt der Unterschied {points} Prozentpunkte; mit 95 % Sicherheit liegt er zwischen {low} und {high}.',
  compareSource:
    'Zwei Anteile, verglichen mit Newcombes Intervall (Statistics in Medicine 1998, S. 873–890, Methode 10) aus Wilsons Intervallen, beide für die endliche Zahl der Marken korrigiert. „Sicher“ heißt, dass das Intervall die 0 nicht enthält.',
  intervalSource: 'Wilsons Intervall (1927), für die endliche Zahl der Marken korrigiert (O’Neill 2021).',
  handedOver: 'Ausgegeben',
  left: 'Übrig',
  fewLeft: {
    one: '{site}: Nur noch {n} Marke übrig – weniger als am vollsten Tag oder weniger als 20. Drucken Sie mehr.',
    other:
      '{site}: Nur noch {n} Marken übrig – weniger als am vollsten Tag oder weniger als 20. Drucken Sie mehr.',
  },
  showOnDisplays: 'Ergebnis auf den Bildschirmen zeigen',
  showHint: 'Nur wenn niemand aufgerufen wird, und nie anstelle einer Nummer.',
  printPoster: 'Plakat zum Drucken',
  through:
    'Bis einschließlich {date}. Wird nach Schließung erneuert, wenn mindestens zehn Stimmen dazukamen.',
};
