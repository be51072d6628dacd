// The kinds of file that a table leaves the office as.

import { csvOf } from './csv.ts';
import type { Table } from './table.ts';
import { xlsxOf } from './xlsx.ts';

export const tableFiles = [
  {
    ending: 'csv',
    type: 'text/csv',
    bytesOf: async (table: Table) => Buffer.from(csvOf(table)),
  },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytesOf: xlsxOf,
  },
] as const;
