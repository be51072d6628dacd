// A table as CSV that opens right in a Danish or German Excel: semicolons, decimal commas, UTF-8 with its mark.

import { stringify } from 'csv-stringify/sync';
import { type Cell, type Column, type Kind, plain, type Table } from './table.ts';

/** Dates stay ISO 8601: every Excel reads them, and nobody takes the month for the day. */
export function csvOf({ columns, rows }: Table): string {
  const heading = columns.map(({ title }) => title);
  const cells = rows.map((row) => row.map((cell, i) => written(cell, columns[i])));
  return stringify([heading, ...cells], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    // Text that begins like a formula stays text; numbers below zero are no text.
    cast: { string: (value, { column }) => escaped(value, columns[Number(column)]?.kind ?? 'text') },
  });
}

function written(cell: Cell, column: Column | undefined): string {
  const { value, kind } = plain(cell, column);
  if (value === null) return '';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'decimal':
      return value.toFixed(1).replace('.', ',');
    case 'percent':
      return `${(value * 100).toFixed(2).replace('.', ',')} %`;
    default:
      return String(value);
  }
}

function escaped(value: string, kind: Kind): string {
  return kind === 'text' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}
