// Two people have changed the same office: what each of them changed goes together. Where both changed the same thing
// otherwise, mine stays in the draft and is named, so that it can be looked at before anything is saved.

import { keyOf } from '../../core/office/things.ts';
import { isSame, type Path } from './path.ts';

export type Merged<Whole> = { readonly whole: Whole; readonly both: readonly Path[] };

type Fields = Readonly<Record<string, unknown>>;
/** Known by its id or, as the times for bookings are, by its service. */
type Named = Fields;

/** Lists of which only matters what is in them. */
const sets = ['services', 'serves', 'helps', 'languages'];

export function merge<Whole>(base: Whole, mine: Whole, theirs: Whole): Merged<Whole> {
  const both: Path[] = [];
  return { whole: merged(base, mine, theirs, [], both) as Whole, both };
}

function merged(base: unknown, mine: unknown, theirs: unknown, path: Path, both: Path[]): unknown {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || isSame(mine, theirs)) return mine;
  if (areNamed(mine) && areNamed(theirs)) {
    return mergedLists(areNamed(base) ? base : [], mine, theirs, path, both);
  }
  if (areTexts(mine) && areTexts(theirs) && sets.includes(String(path.at(-1)))) {
    return mergedSets(areTexts(base) ? base : [], mine, theirs);
  }
  if (isFields(mine) && isFields(theirs)) {
    const before = isFields(base) ? base : {};
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
    const entries = [...keys].map((key) => [
      key,
      merged(before[key], mine[key], theirs[key], [...path, key], both),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  both.push(path);
  return mine;
}

function mergedLists(
  base: readonly Named[],
  mine: readonly Named[],
  theirs: readonly Named[],
  path: Path,
  both: Path[],
): Named[] {
  const of = (list: readonly Named[], id: string) => list.find((one) => keyOf(one) === id);
  const moved = !isSame(idsIn(base, mine), idsIn(mine, base));
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  return inOrder(first, second).flatMap((id) => {
    const one = merged(of(base, id), of(mine, id), of(theirs, id), [...path, id], both);
    return one === undefined ? [] : [one as Named];
  });
}

/** The ids of `list` that are in `other` too, in the order of `list`. */
function idsIn(list: readonly Named[], other: readonly Named[]): string[] {
  const others = idsOf(other);
  return idsOf(list).filter((id) => others.includes(id));
}

function idsOf(list: readonly Named[]): string[] {
  return list.map((one) => String(keyOf(one)));
}

/** All ids of `first`, and each other one of `second` behind what it follows there. */
function inOrder(first: readonly Named[], second: readonly Named[]): string[] {
  const ids = idsOf(first);
  const seconds = idsOf(second);
  for (const [i, id] of seconds.entries()) {
    if (ids.includes(id)) continue;
    const before = seconds[i - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  }
  return ids;
}

function mergedSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = theirs.filter((one) => mine.includes(one) || !base.includes(one));
  return [...kept, ...mine.filter((one) => !base.includes(one) && !theirs.includes(one))];
}

function areNamed(value: unknown): value is Named[] {
  return Array.isArray(value) && value.every((one) => isFields(one) && typeof keyOf(one) === 'string');
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
