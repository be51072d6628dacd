// A table that leaves the office as a file: what each column holds, so that every format writes it right.

export type Kind = 'text' | 'whole' | 'decimal' | 'percent' | 'date' | 'minutes';

export type Column = { readonly title: string; readonly kind: Kind };

/**
 * Text and dates (2022-01-31) as strings, all else as numbers; a share of 1 is 100 %. Null: not known, an empty cell. A
 * number of another kind than its column's says so.
 */
export type Cell = string | number | null | { readonly value: number; readonly kind: Kind };

export type Table = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A cell by itself, with the kind that it is of in its column. */
export function plain(cell: Cell, column: Column | undefined): { value: string | number | null; kind: Kind } {
  if (typeof cell === 'object' && cell !== null) return cell;
  return { value: cell, kind: column?.kind ?? 'text' };
}
