// Deutsch.

import type { LandingWords } from './da.ts';

export const de: LandingWords = {
  question: 'Welcher Bildschirm ist dieses Gerät?',
  intro: 'Einmal wählen. Speichern Sie die Seite, damit das Gerät mit ihr beginnt.',
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
  voteFor: 'Zufriedenheit am Ausgang, mit Marke.',
  paper: 'Papierfach',
  paperFor: 'Die Zettel, wie ein Drucker sie druckte.',
  paired: 'Ein Bildschirm, der noch nicht eingerichtet ist, sagt selbst, was zu tun ist.',
  demo: 'Dies ist eine Demo',
  demoHow: 'Öffnen Sie Nummernausgabe, Warteraum und Schalter nebeneinander, und ziehen Sie eine Nummer.',
  demoSignIn: 'Am Schalter anmelden als',
  demoPassword: 'Passwort',
  api: 'API-Beschreibung (OpenAPI)',
  docs: 'Anleitung',
};
