// English.

import type { LandingWords } from './da.ts';

export const en: LandingWords = {
  question: 'Which screen is this machine?',
  intro: 'Choose once. Save the page, so that the machine begins with it.',
  languages: 'Language',
  kiosk: 'Kiosk',
  kioskFor: 'Citizens take a number.',
  displaySound: 'Waiting room with sound',
  displaySoundFor: 'Shows and says who is called. One in each room.',
  display: 'Waiting room without sound',
  displayFor: 'For the other screens of the same room.',
  counter: 'Counter',
  counterFor: 'Staff and supervisors sign in here.',
  vote: 'Vote station',
  voteFor: 'Satisfaction at the exit, with a token.',
  paper: 'Paper tray',
  paperFor: 'The slips, as a printer would print them.',
  paired: 'A screen that is not set up yet says itself what to do.',
  demo: 'This is a demo',
  demoHow: 'Open a kiosk, a waiting room and a counter side by side, and take a number.',
  demoSignIn: 'Sign in at the counter as',
  demoPassword: 'Password',
  api: 'API description (OpenAPI)',
  docs: 'Guide',
};
