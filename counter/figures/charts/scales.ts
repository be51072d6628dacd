// Where a value stands in a chart. All begin at zero; axes have round numbers.

/** From zero to the round number at or above `max`, in steps of 1, 2, 2.5 or 5 times a power of ten; whole numbers only. */
export function niceTicks(max: number, most = 5): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough && isWhole(one));
  const step = found ?? Math.max(1, Math.ceil(rough));
  const last = Math.ceil(max / step);
  return Array.from({ length: last + 1 }, (_, i) => i * step);
}

/** As niceTicks, of minutes: quarters and halves of an hour rather than tens once it is more than an hour. */
export function minuteTicks(max: number): number[] {
  if (max <= 60) return niceTicks(max);
  const step = [15, 30, 60, 120, 240].find((one) => one * 6 >= max) ?? Math.ceil(max / 360) * 60;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => i * step);
}

/** From values to places: `from` is where zero stands. */
export function linear(max: number, from: number, to: number): (value: number) => number {
  return (value) => from + ((to - from) * value) / (max || 1);
}

/** Places beside each other for `n` things: where each begins and how wide it is, with a gap between them. */
export function bands(
  n: number,
  from: number,
  to: number,
  gap = 0.25,
): { at: (i: number) => number; width: number } {
  const whole = (to - from) / Math.max(1, n);
  const width = Math.min(whole * (1 - gap), 64);
  return { at: (i) => from + whole * i + (whole - width) / 2, width };
}

/** Every how many-th mark has room, if each needs `least`. */
export function every(n: number, room: number, least: number): number {
  return Math.max(1, Math.ceil((n * least) / Math.max(1, room)));
}

/** Neighbours that are known, together: a line is not drawn over what is not. */
export function runs<T>(values: readonly (T | null)[]): { first: number; values: T[] }[] {
  const found: { first: number; values: T[] }[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const last = found.at(-1);
    if (last && last.first + last.values.length === i) last.values.push(value);
    else found.push({ first: i, values: [value] });
  }
  return found;
}

function isWhole(step: number): boolean {
  return step >= 1 && Number.isInteger(step);
}
