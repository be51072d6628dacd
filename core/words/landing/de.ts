// Deutsch.

import type { LandingWords } from './da.ts';

export const de: LandingWords = {
  question: 'Wofür ist dieser Bildschirm?',
  intro: 'Wählen Sie einmal, und speichern Sie die Seite als Startseite des Geräts.',
  languages: 'Sprache',
  kiosk: 'Nummernausgabe',
  kioskFor: 'Hier ziehen Bürgerinnen und Bürger eine Nummer.',
  displaySound: 'Warteraum mit Ton',
  displaySoundFor: 'Zeigt und sagt, wer aufgerufen wird. Einer je Raum.',
  display: 'Warteraum ohne Ton',
  displayFor: 'Für die übrigen Bildschirme im selben Raum.',
  counter: 'Schalter',
  counterFor: 'Hier meldet sich das Personal an, auch die Leitung.',
  vote: 'Stimmstation',
  voteFor: 'Am Ausgang antworten alle mit ihrer Marke.',
  paper: 'Papierfach',
  paperFor: 'Die Zettel, wie ein Drucker sie ausgeben würde.',
  paired: 'Ein Bildschirm, der noch nicht eingerichtet ist, sagt selbst, was zu tun ist.',
  demo: 'Dies ist eine Demo',
  demoHow: 'Öffnen Sie Nummernausgabe, Warteraum und Schalter nebeneinander, und ziehen Sie eine Nummer.',
  demoSignIn: 'Am Schalter anmelden als',
  demoPassword: 'Passwort',
  api: 'API-Beschreibung (OpenAPI)',
  docs: 'Anleitung',
};
