// English.

import type { VoteWords } from './da.ts';

export const en: VoteWords = {
  title: 'Your opinion',
  languages: 'Language',
  scan: 'Scan your token',
  scanHint: 'Hold the code on the token to the reader.',
  type: 'Or type the code',
  typeOnPhone: 'Type the code from your token',
  codeLabel: 'The token’s code, 16 characters',
  keyboard: 'Keyboard',
  delete: 'Delete',

  question: 'How satisfied are you with the service today?',
  secret: 'Your vote is secret. The token can be used once.',
  satisfied: 'Satisfied',
  neither: 'Neither satisfied nor dissatisfied',
  dissatisfied: 'Dissatisfied',
  notNow: 'Not now',

  moment: 'One moment …',
  slow: 'This is taking longer than usual. Please wait a little longer.',
  thanks: 'Thank you for your vote',
  thanksHint: 'It has been counted. Nobody can see what you answered.',
  goodbye: 'You can close this page.',

  askStaff: 'If you have questions, please speak to the staff.',
  notWorked: 'That did not work this time',
  noAnswer: 'We could not get a connection',
  noAnswerCheck: 'Your token has not been used. Try again in a moment.',
  noAnswerVote: 'Your vote may have arrived. Try the token again: it counts only once.',
  again: 'Try again',
  restart: 'Start again',

  offline: 'No connection at the moment',
  offlineHint: 'Keep your token and try again in a moment.',
  failing: 'We can’t take answers just now',
  boxes: 'Put your token into one of the boxes',
  boxesHint: 'Satisfied, neither satisfied nor dissatisfied, dissatisfied: you choose.',
  noSurvey: 'There is no survey at the moment',
  noSurveyHint: 'Thank you for your visit.',
  notSetUp: 'This screen is not in use yet',
  notSetUpHint: 'Keep your token and speak to the staff.',
};
