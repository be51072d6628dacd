// What is another in one office than in the other, thing by thing: by their ids, wherever they stand in their lists.

import { isCitizenLanguage } from './languages.ts';
import type { Office } from './office.ts';
import { keyOf, type Thing, type ThingName, thingLists } from './things.ts';

export type Change = {
  /** Ids in place of positions: `sites`, `raadhus`, `counters`, `3`, `label`. */
  readonly path: readonly string[];
  readonly is: 'added' | 'removed' | 'changed';
  /** Of a whole thing its name; of a picture nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The things that it lies in, the outermost first; of a thing that came or went, also itself. */
  readonly of: readonly Thing[];
};

type Fields = Readonly<Record<string, unknown>>;
type Place = Pick<Change, 'path' | 'of'>;

export function changesBetween(before: Office, after: Office): Change[] {
  const services = [...after.services, ...before.services];
  return ofFields(before, after, { path: [], of: [] }).map((change) => ({
    ...change,
    of: change.of.map((thing) => (thing.is === 'slots' ? named(thing, services) : thing)),
  }));
}

function ofFields(before: Fields, after: Fields, place: Place): Change[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    ofValue(before[key], after[key], { ...place, path: [...place.path, key] }, thingLists[key]),
  );
}

function ofValue(before: unknown, after: unknown, place: Place, list: ThingName | undefined): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (list && isThings(before) && isThings(after)) return ofThings(before, after, place, list);
  if (isFields(before) && isFields(after)) return ofFields(before, after, place);
  if (isOwnTexts(place)) return ofFields((before ?? {}) as Fields, (after ?? {}) as Fields, place);
  if (before === undefined) return [{ ...place, is: 'added', ...shown('after', after, place) }];
  if (after === undefined) return [{ ...place, is: 'removed', ...shown('before', before, place) }];
  return [{ ...place, is: 'changed', ...shown('before', before, place), ...shown('after', after, place) }];
}

function ofThings(
  before: readonly Fields[],
  after: readonly Fields[],
  place: Place,
  is: ThingName,
): Change[] {
  const at = (thing: Fields) => {
    const name = nameOf(thing);
    return { path: [...place.path, String(keyOf(thing))], of: [...place.of, { is, name }] };
  };
  const isIn = (list: readonly Fields[], thing: Fields) => list.some((one) => keyOf(one) === keyOf(thing));
  const removed = before.filter((thing) => !isIn(after, thing));
  const added = after.filter((thing) => !isIn(before, thing));
  const stayed = after.filter((thing) => !added.includes(thing));
  const ids = stayed.map(keyOf);
  const idsBefore = before.filter((thing) => !removed.includes(thing)).map(keyOf);
  return [
    ...removed.map((thing) => ({ ...at(thing), is: 'removed' as const, before: nameOf(thing) })),
    ...added.map((thing) => ({ ...at(thing), is: 'added' as const, after: nameOf(thing) })),
    ...stayed.flatMap((thing) => {
      const was = before.find((one) => keyOf(one) === keyOf(thing));
      return was ? ofFields(was, thing, at(thing)) : [];
    }),
    ...(ids.join() === idsBefore.join()
      ? []
      : [{ ...place, is: 'changed' as const, before: idsBefore, after: ids }]),
  ];
}

/** Single texts of a built-in language; one that is added comes as a whole. */
function isOwnTexts({ path: [field, language = '', name] }: Place): boolean {
  return field === 'texts' && name === undefined && isCitizenLanguage(language);
}

function nameOf(thing: Fields): Thing['name'] {
  return (thing.label ?? thing.name ?? keyOf(thing) ?? '') as Thing['name'];
}

/** Times for bookings are told by their service. */
function named(slots: Thing, services: Office['services']): Thing {
  return { ...slots, name: services.find(({ id }) => id === slots.name)?.name ?? slots.name };
}

function shown(key: 'before' | 'after', value: unknown, { path }: Place): Partial<Change> {
  return path.at(-1) === 'logo' ? {} : { [key]: value };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Services of a site are a list of ids, those of the office of things. */
function isThings(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every((one) => isFields(one) && keyOf(one) !== undefined);
}
