// Where a thing stands in an office, and reading and changing it there. Nothing is changed in place.

export type Path = readonly (string | number)[];

export function valueAt(whole: unknown, path: Path): unknown {
  let found = whole;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

/** `whole` with `value` there; undefined takes the key away. What lies on the way and is missing is made. */
export function withValue<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  return changed(whole, path, value) as Whole;
}

function changed(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(whole)
    ? [...whole]
    : { ...(whole as object | undefined) };
  const inside = changed((copy as Record<string | number, unknown>)[key], rest, value);
  if (inside !== undefined) (copy as Record<string | number, unknown>)[key] = inside;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

/** The id of the field on the page. */
export function fieldId(path: Path): string {
  return `office-${path.join('-')}`;
}

export function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((key, i) => path[i] === key);
}

/** Whether two things say the same; what is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
