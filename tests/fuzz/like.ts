// Values that a schema takes, and those that it nearly takes: made from the schema itself.

import fc from 'fast-check';
import type { z } from 'zod';
import { hostileText, junk } from './hostile.ts';

/** What a schema says of itself beside its kind: bounds and patterns. */
type Bag = {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly patterns?: ReadonlySet<RegExp>;
};

/** Texts that mean something in a field of this name: ids, codes, dates; under `any` for all others. */
export type Known = Readonly<Record<'any', readonly string[]>> & Readonly<Record<string, readonly string[]>>;

/** `name`: of the field that it goes into. */
export function like(schema: z.ZodType, known: Known, name = 'any'): fc.Arbitrary<unknown> {
  const of = (inner: z.core.$ZodType, field = name) => like(inner as z.ZodType, known, field);
  const { def, bag } = (schema as unknown as { _zod: { def: z.core.$ZodTypes['_zod']['def']; bag: Bag } })
    ._zod;
  switch (def.type) {
    case 'string':
      return text(bag, known[name] ?? known.any);
    case 'number':
      return fc.oneof(fc.integer({ min: atLeast(bag.minimum), max: atMost(bag.maximum) }), fc.nat(500));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(of(def.element), {
        minLength: bag.minimum ?? 0,
        maxLength: 6,
      });
    case 'object':
      return object(def.shape, of);
    case 'record': {
      const { keyType, valueType } = def;
      const key = of(keyType).map(String);
      return fc
        .array(fc.tuple(key, of(valueType)), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs));
    }
    case 'union':
      return fc.oneof(...def.options.map((one) => of(one)));
    case 'optional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'nonoptional':
    case 'readonly':
      return of(def.innerType);
    case 'nullable':
      return fc.option(of(def.innerType), { nil: null });
    case 'pipe':
      return pipe(def, of);
    default:
      return junk;
  }
}

/** What it takes, with up to three faults. */
export function nearly(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  const fault = fc.record({ at: fc.nat(), how: fc.constantFrom(...faults), junk });
  return fc
    .tuple(like(schema, known), fc.array(fault, { minLength: 1, maxLength: 3 }))
    .map(([value, all]) => all.reduce<unknown>((spoilt, one) => spoil(spoilt, one), value));
}

const faults = ['junk', 'without', 'more', 'wrapped', 'text'] as const;
type Fault = { readonly at: number; readonly how: (typeof faults)[number]; readonly junk: unknown };

/** One place of the value made wrong, counted through all places. */
function spoil(value: unknown, { at, how, junk: wrong }: Fault): unknown {
  const places = placesOf(value);
  const place = places[at % places.length] ?? [];
  return withAt(value, place, (before) => {
    if (how === 'wrapped') return [before];
    if (how === 'text') return JSON.stringify(before);
    if (how === 'more' && isRecord(before))
      return { ...before, [`${JSON.stringify(wrong)}`.slice(0, 50)]: wrong };
    return how === 'without' ? undefined : wrong;
  });
}

function placesOf(value: unknown, here: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([name, one]) => placesOf(one, [...here, name]))];
}

function withAt(
  value: unknown,
  [first, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one, i) => (String(i) === first ? withAt(one, rest, change) : one));
  if (!isRecord(value)) return value;
  return { ...value, [first]: withAt(value[first], rest, change) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(
  { minimum = 0, maximum = 40, patterns = new Set() }: Bag,
  known: readonly string[],
): fc.Arbitrary<string> {
  const [pattern] = patterns;
  const plain = fc.string({
    unit: 'grapheme',
    minLength: Math.min(minimum, 60),
    maxLength: Math.min(maximum, 60),
  });
  return fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight: 4 },
    { arbitrary: (pattern && matching(pattern)) ?? plain, weight: 3 },
    { arbitrary: hostileText, weight: 1 },
  );
}

/** Undefined for a pattern that can't be made to order. */
function matching(pattern: RegExp): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(pattern, { maxLength: 80 });
  } catch {
    return undefined;
  }
}

function object(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  of: (inner: z.core.$ZodType, field?: string) => fc.Arbitrary<unknown>,
) {
  const isOptional = (one: z.core.$ZodType) =>
    (one as unknown as { _zod: { optin?: string } })._zod.optin === 'optional';
  const fields = Object.entries(shape);
  return fc.record(Object.fromEntries(fields.map(([name, one]) => [name, of(one, name)])), {
    requiredKeys: fields.filter(([, one]) => !isOptional(one)).map(([name]) => name),
  });
}

/** Of a transform what goes in; what comes out of a plain text and has a pattern is made by that. */
function pipe(
  { in: before, out }: { in: z.core.$ZodType; out: z.core.$ZodType },
  of: (inner: z.core.$ZodType) => fc.Arbitrary<unknown>,
) {
  const kindOf = (one: z.core.$ZodType) =>
    (one as unknown as { _zod: { def: { type: string } } })._zod.def.type;
  return kindOf(out) === 'transform' ? of(before) : of(kindOf(out) === 'string' ? out : before);
}

function atLeast(minimum = 0): number {
  return Math.max(minimum, Number.MIN_SAFE_INTEGER);
}

function atMost(maximum = Number.MAX_SAFE_INTEGER): number {
  return Math.min(maximum, Number.MAX_SAFE_INTEGER);
}
