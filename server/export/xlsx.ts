// A table as a workbook of one sheet: numbers, shares and dates as such, the header row in sight.

import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Column, Kind, Table } from './table.ts';

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
  const cells = rows.map((row) => row.map((cell, i) => sheetCell(cell, columns[i]?.kind ?? 'text')));
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

function sheetCell(cell: Cell, kind: Kind): SheetCell {
  if (cell === null) return null;
  if (kind === 'text') return { value: String(cell), type: String };
  const format = formats[kind];
  if (kind === 'date') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format };
  return { value: Number(cell), type: Number, format };
}

/** In characters, with a little room. */
function widthOf({ title }: Column, cells: readonly Cell[]): number {
  return Math.max(10, title.length, ...cells.map((cell) => String(cell ?? '').length)) + 2;
}
