// A figure beside its peer, and whether it is good enough.

/** `ratio` is ours / peer, as the median over rounds where there are rounds; `bar` says what has to hold. */
export type Result = {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
  readonly bar: string;
  readonly holds: boolean;
};

export type Figure = Pick<Result, 'name' | 'unit' | 'ours' | 'peer'> & { readonly ratio?: number };

export function ratioAtMost(bar: number, figure: Figure): Result {
  const ratio = ratioOf(figure);
  return { ...rounded(figure, ratio), bar: `ratio ≤ ${bar}`, holds: ratio <= bar };
}

export function ratioAtLeast(bar: number, figure: Figure): Result {
  const ratio = ratioOf(figure);
  return { ...rounded(figure, ratio), bar: `ratio ≥ ${bar}`, holds: ratio >= bar };
}

/** Where the bar is an amount; the peer only says how much of it nobody could save. */
export function oursAtMost(bar: number, figure: Figure): Result {
  return { ...rounded(figure, ratioOf(figure)), bar: `≤ ${bar} ${figure.unit}`, holds: figure.ours <= bar };
}

/** The results for people to read, in aligned columns. */
export function tableOf(results: readonly Result[]): string {
  const head = ['', 'ours', 'peer', 'unit', 'ratio', 'bar', ''];
  const rows = results.map(({ name, ours, peer, unit, ratio, bar, holds }) =>
    [name, ours, peer, unit, ratio, bar, holds ? 'holds' : 'DOES NOT HOLD'].map(String),
  );
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

function isNumber(column: number): boolean {
  return column === 1 || column === 2 || column === 4;
}

function ratioOf({ ours, peer, ratio }: Figure): number {
  return ratio ?? ours / peer;
}

function rounded({ name, unit, ours, peer }: Figure, ratio: number) {
  return { name, unit, ours: threeDigits(ours), peer: threeDigits(peer), ratio: threeDigits(ratio) };
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
