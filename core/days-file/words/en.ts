// English.

import type { DayFileWords } from './words.ts';

export const en: DayFileWords = {
  at: 'Line {line}: {sentence}',
  on: 'Line {line}, {date}: {sentence}',
  faults: {
    'no-file':
      'This is no file of days. Save it on the laptop’s own server under “Pop-ups”, and choose it again.',
    'other-site': 'The file is from another place: {name}.',
    simulated: 'The days are simulated, and do not count here.',
    'no-days': 'There are no days in the file.',
    unreadable: 'The line can’t be read. Save the file again, and change nothing in it.',
    'no-day': 'A new day should begin here. Save the file again, and change nothing in it.',
    'no-entry': 'This is no event that this server knows. Is the laptop’s program newer?',
    version: 'An event is missing or stands there twice.',
    earlier: 'The event is earlier than the one before.',
    'after-end': 'The event comes after the day’s end.',
    'other-day': 'The time does not belong to that day, or has not come yet.',
    rule: 'The day can’t have been like that: it breaks rule {rule}.',
    service: 'The office has no service with the id “{service}”.',
    'not-ended': 'The day has not ended on the laptop yet.',
    'cut-off': 'Something is missing here: the file is not whole. Save it again.',
    'damaged-there': 'The day is not in the file: the laptop can’t read its journal.',
    'date-twice': 'The day stands in line {first} already.',
    'not-over': 'The day is not over here yet.',
    'other-content': 'This server has that day already, with other content.',
  },
  more: { one: 'And {n} more fault.', other: 'And {n} more faults.' },
};
