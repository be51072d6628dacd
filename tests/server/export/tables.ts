// A table with everything that files get wrong.

import type { Table } from '../../../server/export/table.ts';

export const tricky: Table = {
  title: 'Året 2022: æøå / test',
  columns: [
    { title: 'Sted', kind: 'text' },
    { title: 'Dato', kind: 'date' },
    { title: 'Ekspeditioner', kind: 'whole' },
    { title: 'Pr. dag', kind: 'decimal' },
    { title: 'Andel', kind: 'percent' },
    { title: 'Ændring', kind: 'whole' },
  ],
  rows: [
    ['Aabenraa Rådhus', '2022-01-31', 31_001, 122.53, 0.7955, -12],
    ['=HYPERLINK("x")', null, 0, null, null, null],
    ['"Bov"; med semikolon\nog linje', '2022-12-24', 4300, 17, 1, 3],
    ['-1+1', null, { value: 490.19, kind: 'decimal' }, null, null, { value: 0.5, kind: 'percent' }],
    ['＝1+1', null, null, null, null, null],
    ['\n@SUM(1)', null, null, null, null, null],
  ],
};
