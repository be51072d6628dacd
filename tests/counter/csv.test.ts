import { expect, test } from 'vitest';
import type { Group } from '../../core/ballot/results.ts';
import { type CsvWords, resultsCsv } from '../../counter/survey/csv.ts';

const words: CsvWords = {
  columns: ['gruppe', 'stemmer', 'poletter', 'svar %', 'svar', 'antal', '%', 'fra', 'til', 'lav', 'høj'],
  answerOf: (answer) => ({ satisfied: 'Tilfreds', neither: 'Hverken', dissatisfied: 'Utilfreds' })[answer],
  percent: (share) => (share * 100).toFixed(1).replace('.', ','),
};

const group: Group = {
  votes: 579,
  handed: 728,
  responseRate: 579 / 728,
  shares: [
    {
      answer: 'satisfied',
      count: 521,
      share: 521 / 579,
      interval: { low: 0.888, high: 0.91 },
      band: { low: 0.716, high: 0.92 },
    },
  ],
};

test('V7 each answer is a line with its numerator and denominator, in UTF-8 that a spreadsheet knows', () => {
  expect(resultsCsv([{ name: 'I alt', group }], words)).toBe(
    '\ufeffgruppe;stemmer;poletter;svar %;svar;antal;%;fra;til;lav;høj\r\n' +
      'I alt;579;728;79,5;Tilfreds;521;90,0;88,8;91,0;71,6;92,0\r\n',
  );
});

test('V4 V6 what is not told stands empty', () => {
  const withheld: Group = { votes: 4, handed: 0, responseRate: null, shares: [] };
  expect(resultsCsv([{ name: 'Bov', group: withheld }], words)).toContain('\r\nBov;4;0;;;;;;;;\r\n');
});

test('a name can’t become a formula or another column', () => {
  const csv = resultsCsv(
    [
      { name: '=1+1', group },
      { name: 'a;"b"', group },
    ],
    words,
  );
  expect(csv).toContain("\r\n'=1+1;");
  expect(csv).toContain('\r\n"a;""b""";');
});
