// English.

import type { SignInWords } from './da.ts';

export const en: SignInWords = {
  choose: 'Choose a new password',
  chooseHint: 'The one you were given only takes you this far.',
  change: 'Change password',
  changeHint: 'If you are signed in on other machines, you are signed out there.',
  oldGiven: 'The password you were given',
  oldOwn: 'Present password',
  fresh: 'New password',
  freshHint: 'At least 10 characters. Best a sentence that only you can remember.',
  again: 'The new password once more',
  show: 'Show the passwords',
  differ: 'The two new passwords differ.',
  save: 'Save the new password',
  saving: 'Saving …',
  changed: 'Your password is changed.',
  notHere: 'You don’t work at that site',
  notHereHint: 'Choose where you work today.',
  nowhere: 'You don’t belong to a site yet. Please ask an administrator.',
  changeSite: 'Change site',
  changeSiteHint: 'The counter here is closed, and you stay signed in.',
  siteHere: 'You are here now',
  stillThere: 'Are you still here?',
  stillThereHint:
    'You have pressed nothing for almost four hours, and will be signed out at {time}. What is not saved will then be lost.',
  stay: 'Yes, stay signed in',
  endsAt: 'You will be signed out at {time}',
  endsAtHint:
    'After a day and a night everybody signs in anew. Save what you are working on, and sign out and in again when it suits you.',
  understood: 'Understood',
};
