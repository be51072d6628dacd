// The letters on the buttons, in each language.

import type { Language } from '../../core/office/languages.ts';
import type { Action } from './action.ts';

/** The large button is Space in every language. */
export const stepKey = ' ';

/** Those of Danish are the sketch's; elsewhere a letter of the button's own word where it is free. */
export const letters: Readonly<Record<Language, Readonly<Record<Action, string>>>> = {
  da: {
    start: 'T',
    finish: 'A',
    transfer: 'O',
    park: 'P',
    recall: 'K',
    'no-show': 'U',
    'put-back': 'L',
    cancel: 'N',
    'without-ticket': 'B',
    'take-ticket': 'G',
    pause: 'S',
    help: 'H',
    undo: 'F',
    note: 'E',
    'add-errand': '+',
    reprint: 'V',
    services: 'Y',
    close: 'Q',
    keys: '?',
  },
  de: {
    start: 'B',
    finish: 'A',
    transfer: 'W',
    park: 'P',
    recall: 'E',
    'no-show': 'N',
    'put-back': 'Z',
    cancel: 'T',
    'without-ticket': 'O',
    'take-ticket': 'G',
    pause: 'S',
    help: 'H',
    undo: 'R',
    note: 'I',
    'add-errand': '+',
    reprint: 'D',
    services: 'L',
    close: 'Q',
    keys: '?',
  },
  en: {
    start: 'A',
    finish: 'F',
    transfer: 'T',
    park: 'P',
    recall: 'R',
    'no-show': 'N',
    'put-back': 'B',
    cancel: 'C',
    'without-ticket': 'W',
    'take-ticket': 'G',
    pause: 'S',
    help: 'H',
    undo: 'U',
    note: 'O',
    'add-errand': '+',
    reprint: 'I',
    services: 'V',
    close: 'Q',
    keys: '?',
  },
};
