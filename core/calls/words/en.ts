// English.

import type { CallWords } from './words.ts';

export const en: CallWords = {
  at: 'Line {line}: {sentence}',
  faults: {
    'no-utf8': 'The letters in the file can’t be read. Save it as “CSV UTF-8” and choose it again.',
    quotes: 'A quotation mark (") is missing or misplaced, here or further up.',
    'no-days': 'There are no days in the file.',
    cells: {
      one: 'There is {n} column. There must be two: date and number of calls.',
      other: 'There are {n} columns. There must be two: date and number of calls.',
    },
    date: '“{value}” is no date like 31-01-2022.',
    'date-twice': 'The date stands in line {first} already.',
    'other-year': '{value} is not in {year}.',
    'not-yet': '{value} has not come yet.',
    calls: '“{value}” is no number of calls. Write a whole number from 0 to {most}, without a separator.',
  },
  more: { one: 'And {n} more fault.', other: 'And {n} more faults.' },
};
