// What csv-parse reads in the CSV that we write (F3).

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvOf } from '../../../server/export/csv.ts';
import { tricky } from './tables.ts';

test('F3 CSV opens right in a Danish Excel: mark, semicolons, line ends, decimal commas', () => {
  const csv = csvOf(tricky);
  expect(csv.startsWith('\uFEFFSted;Dato;Ekspeditioner;Pr. dag;Andel;Ændring\r\n')).toBe(true);
  expect(csv).toContain('Aabenraa Rådhus;2022-01-31;31001;122,5;79,55 %;-12\r\n');
});

test('F3 CSV is read back whole, and no text in it is a formula', () => {
  const rows: unknown = parse(csvOf(tricky), { delimiter: ';', bom: true });
  expect(rows).toEqual([
    ['Sted', 'Dato', 'Ekspeditioner', 'Pr. dag', 'Andel', 'Ændring'],
    ['Aabenraa Rådhus', '2022-01-31', '31001', '122,5', '79,55 %', '-12'],
    [`'=HYPERLINK("x")`, '', '0', '', '', ''],
    ['"Bov"; med semikolon\nog linje', '2022-12-24', '4300', '17,0', '100,00 %', '3'],
    ["'-1+1", '', '490,2', '', '', '50,00 %'],
    ["'＝1+1", '', '', '', '', ''],
    ["'\n@SUM(1)", '', '', '', '', ''],
  ]);
});
