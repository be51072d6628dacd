// Rounds in which all contenders take turns, so that whatever else the machine does hurts them alike.

/** What each contender measured, a value a round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>;

export type Contenders<Name extends string, Measured> = Readonly<
  Record<Name, (round: number) => Promise<Measured>>
>;

/** At least five; more cost time, fewer can't tell a bad minute of the machine from a slow server. */
export const rounds = 7;

/** Measures each contender once a round; who begins changes from round to round. */
export async function inRounds<Name extends string>(
  contenders: Contenders<Name, number>,
): Promise<Rounds<Name>> {
  const measured = emptyFor(contenders);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of inTurn(contenders, round)) measured[name].push(await contenders[name](round));
  }
  return measured;
}

/**
 * As `inRounds`, for what takes less than a millisecond: contenders make themselves ready for a round and are then asked
 * one after the other, `times` times. A round's value is the median.
 */
export async function inSmallTurns<Name extends string>(
  times: number,
  contenders: Contenders<Name, () => Promise<number>>,
): Promise<Rounds<Name>> {
  const measured = emptyFor(contenders);
  for (let round = 0; round < rounds; round += 1) {
    const asked = new Map<Name, { readonly once: () => Promise<number>; readonly values: number[] }>();
    for (const name of inTurn(contenders, round)) {
      asked.set(name, { once: await contenders[name](round), values: [] });
    }
    for (let time = 0; time < times; time += 1) {
      for (const { once, values } of asked.values()) values.push(await once());
    }
    for (const [name, { values }] of asked) measured[name].push(median(values));
  }
  return measured;
}

/** The medians of two contenders over all rounds, and the median of their rounds' ratios. */
export function compare(ours: readonly number[], peer: readonly number[]) {
  const ratios = ours.map((value, round) => value / (peer[round] ?? Number.NaN));
  return { ours: median(ours), peer: median(peer), ratio: median(ratios) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** The value that this share of all lies at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function emptyFor<Name extends string>(contenders: Contenders<Name, unknown>): Record<Name, number[]> {
  return Object.fromEntries(Object.keys(contenders).map((name) => [name, []])) as never;
}

function inTurn<Name extends string>(contenders: Contenders<Name, unknown>, round: number): Name[] {
  const names = Object.keys(contenders) as Name[];
  const first = round % names.length;
  return [...names.slice(first), ...names.slice(0, first)];
}
