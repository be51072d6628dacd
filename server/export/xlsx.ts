// A table as a workbook of one sheet: numbers, shares and dates as such, the header row in sight.

import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import { type Cell, type Column, type Kind, plain, type Table } from './table.ts';

const formats: Readonly<Record<Exclude<Kind, 'text'>, string>> = {
  whole: '#,##0',
  decimal: '#,##0.0',
  percent: '0.00%',
  date: 'yyyy-mm-dd',
  minutes: '0',
};

/** What Excel allows of a sheet's name. */
const longestName = 31;

export function xlsxOf({ title, columns, rows }: Table): Promise<Buffer> {
  const heading = columns.map(({ title: value, kind }) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
    align: kind === 'text' ? ('left' as const) : ('right' as const),
  }));
  const cells = rows.map((row) => row.map((cell, i) => sheetCell(cell, columns[i])));
  return writeXlsxFile([heading, ...cells], {
    sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, longestName),
    stickyRowsCount: 1,
    columns: columns.map((column, i) => ({
      width: widthOf(
        column,
        rows.map((row) => row[i] ?? null),
      ),
    })),
  }).toBuffer();
}

function sheetCell(cell: Cell, column: Column | undefined): SheetCell {
  const { value, kind } = plain(cell, column);
  if (value === null) return null;
  if (kind === 'text') return { value: String(value), type: String };
  const format = formats[kind];
  if (kind === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format };
  return { value: Number(value), type: Number, format };
}

/** In characters, with a little room. */
function widthOf(column: Column, cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => String(plain(cell, column).value ?? '').length);
  return Math.min(60, Math.max(10, column.title.length, ...lengths)) + 2;
}
