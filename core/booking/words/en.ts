// English.

import type { FileWords } from './words.ts';

export const en: FileWords = {
  at: { line: 'Line {line}: {sentence}', cell: 'Line {line}, {column}: {sentence}' },
  columns: { code: 'code', time: 'time', services: 'service', language: 'language' },
  faults: {
    'no-utf8': 'The file’s letters can’t be read. Save it as “CSV UTF-8” and choose it again.',
    quotes: 'A quotation mark (") is missing or in the wrong place, here or above.',
    'no-bookings': 'No booking is in the file.',
    'too-many-bookings': 'More than {most} bookings are in the file. Check whether it holds one day only.',
    cells: {
      one: 'There is {n} column. Code, time and service are needed; the language may follow.',
      other: 'There are {n} columns. Code, time and service are needed; the language may follow.',
    },
    code: 'The code must have 4 to 12 letters from A to Z and digits.',
    'code-twice': 'The code stands in line {first} already.',
    time: '“{value}” is no time like 09:30.',
    'service-missing': 'The service is missing.',
    'service-unknown': 'There is no service “{value}” here.',
    'service-twice': 'The service “{value}” is named twice.',
    'too-many-services': 'One booking may be for {most} services at most.',
    language: '“{value}” is no language code like da or en.',
  },
  more: { one: 'And {n} more fault.', other: 'And {n} more faults.' },
};
