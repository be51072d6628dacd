// A list that has to fit on the page: its largest lines, and the rest as one.

import type { SheetLine, SheetValue } from '../../core/figures/sheet-lines.ts';

/** In their own order; `rest` names so many lines together. The files have them all. */
export function shortened(
  lines: readonly SheetLine[],
  most: number,
  rest: (n: number) => string,
): readonly SheetLine[] {
  if (lines.length <= most) return lines;
  const largest = new Set(
    [...lines].sort((a, b) => (b.year.value ?? 0) - (a.year.value ?? 0)).slice(0, most - 1),
  );
  const others = lines.filter((line) => !largest.has(line));
  const [first] = others;
  if (!first) return lines;
  return [
    ...lines.filter((line) => largest.has(line)),
    {
      ...first,
      key: 'rest',
      name: rest(others.length),
      year: sumOf(others.map(({ year }) => year)),
      before: sumOf(others.map(({ before }) => before)),
    },
  ];
}

function sumOf(values: readonly SheetValue[]): SheetValue {
  const known = values.flatMap(({ value }) => (value === null ? [] : [value]));
  return { value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) };
}
