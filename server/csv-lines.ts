// The lines of a CSV file as offices have them, read with where each stands.

import { CsvError, parse } from 'csv-parse/sync';

/** Counted from 1. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/** Why a file can't be read at all; without a line: it is the file as a whole. */
export type CsvFault = {
  readonly line: number | null;
  readonly column: null;
  readonly fault: 'no-utf8' | 'quotes';
};

/** Excel writes `;` in Danish and German, `,` in English; older programs write no UTF-8. */
export function linesOf(bytes: Uint8Array): { lines: CsvLine[] } | { faults: [CsvFault] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return { faults: [{ line: null, column: null, fault: 'no-utf8' }] };
  }
  const [heading = ''] = text.trimStart().split('\n', 1);
  try {
    const records: unknown = parse(text, {
      delimiter: heading.includes(';') ? ';' : ',',
      record_delimiter: '\n',
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
      info: true,
    });
    // With `info` each record comes with where it stands, which the library's types do not say.
    const told = records as { record: string[]; info: { lines: number } }[];
    return { lines: told.map(({ record, info }) => ({ line: info.lines, cells: withoutTail(record) })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    return { faults: [{ line: Number.isFinite(line) ? line : null, column: null, fault: 'quotes' }] };
  }
}

/** A spreadsheet may end each line with empty cells. */
function withoutTail(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
