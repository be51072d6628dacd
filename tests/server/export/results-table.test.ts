// A survey's results as a file (V7).

import { expect, test } from 'vitest';
import type { Group, Results } from '../../../core/ballot/results.ts';
import { csvOf } from '../../../server/export/csv.ts';
import { resultsTable } from '../../../server/export/results-table.ts';
import { anOffice } from '../../support/office.ts';

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
const withheld: Group = { votes: 4, handed: 0, responseRate: null, shares: [] };

function csv(more: Partial<Results>): string {
  const results = { survey: 's1', through: '2023-02-15', total: group, periods: [], sites: [], areas: [] };
  return csvOf(resultsTable('Februar', { ...results, ...more }, anOffice(), 'da'));
}

test('V7 each answer is a line with its numerator and denominator, in UTF-8 that a spreadsheet knows', () => {
  expect(csv({})).toBe(
    '\ufeffGruppe;Stemmer;Udleverede poletter;Svarprocent;Svar;Antal svar;Andel;' +
      'Usikkerhed fra;Usikkerhed til;Yderpunkter fra;Yderpunkter til\r\n' +
      'I alt;579;728;79,53 %;Tilfreds;521;89,98 %;88,80 %;91,00 %;71,60 %;92,00 %\r\n',
  );
});

test('V4 V6 what is not told stands empty, beside what the office calls its parts', () => {
  const told = csv({
    sites: [
      { sites: ['raadhus'], ...group },
      { sites: ['bov'], ...withheld },
    ],
  });
  expect(told).toContain('\r\nBov;4;0;;;;;;;;\r\n');
});

test('V7 a part that is alone is no row once more; small areas stand together', () => {
  expect(csv({ sites: [{ sites: ['raadhus', 'bov'], ...group }] }).match(/\r\n/g)).toHaveLength(2);
  const areas = [
    { areas: ['vielse'], ...group },
    { areas: [''], ...withheld },
  ];
  expect(csv({ areas })).toContain('\r\nAndre fagområder;4;');
});
