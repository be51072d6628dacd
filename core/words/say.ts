// Words with gaps: `{n} waiting`, in the plural forms of a language.

import { directionOf } from '../office/languages.ts';

/** A text, or one for each plural form that the language has (Unicode CLDR: one, few, many, other …). */
export type Phrase =
  | string
  | ({ readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string | undefined });

export type Values = Readonly<Record<string, string | number>>;

/** U+2068 and U+2069: what stands between them is ordered by itself, so that `A012` stays whole in an Arabic sentence. */
const isolate = { start: '\u2068', end: '\u2069' };

const inOrder: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

const rules = new Map<string, Intl.PluralRules>();
const digits = new Map<string, Intl.NumberFormat>();

/**
 * `phrase` with `{name}` replaced by the values; the value `n` picks the plural form. Figures are written as the language
 * writes them; what is text already (a ticket's number, a counter's label) stays as it is.
 */
export function say(phrase: Phrase, language: string, values: Values = {}): string {
  const text = typeof phrase === 'string' ? phrase : (phrase[formOf(values.n, language)] ?? phrase.other);
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : written(value, language);
  });
}

/** The plural forms that a language has, `other` last. */
export function pluralForms(language: string): readonly Intl.LDMLPluralRule[] {
  const { pluralCategories } = rulesOf(language).resolvedOptions();
  return inOrder.filter((form) => pluralCategories.includes(form));
}

/** Every form of a phrase. */
export function formsOf(phrase: Phrase): readonly string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase).filter((form) => form !== undefined);
}

/** The names in braces in any of its forms. */
export function gapsIn(phrase: Phrase): readonly string[] {
  const found = formsOf(phrase).flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

function written(value: string | number, language: string): string {
  if (typeof value === 'number') return digitsOf(language).format(value);
  return directionOf(language) === 'rtl' && value !== '' ? `${isolate.start}${value}${isolate.end}` : value;
}

function formOf(n: string | number | undefined, language: string): Intl.LDMLPluralRule {
  return rulesOf(language).select(Number(n ?? 0));
}

function rulesOf(language: string): Intl.PluralRules {
  const found = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, found);
  return found;
}

function digitsOf(language: string): Intl.NumberFormat {
  const found = digits.get(language) ?? new Intl.NumberFormat(language, { useGrouping: false });
  digits.set(language, found);
  return found;
}
