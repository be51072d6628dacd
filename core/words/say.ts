// Words with gaps: `{n} waiting`, in the plural forms of a language.

/** A text, or one for each plural form that the language has (Unicode CLDR: one, few, many, other …). */
export type Phrase =
  | string
  | ({ readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string });

export type Values = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

/** `phrase` with `{name}` replaced by the values; the value `n` picks the plural form. */
export function say(phrase: Phrase, language: string, values: Values = {}): string {
  const text = typeof phrase === 'string' ? phrase : (phrase[formOf(values.n, language)] ?? phrase.other);
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

function formOf(n: string | number | undefined, language: string): Intl.LDMLPluralRule {
  let found = rules.get(language);
  if (!found) {
    found = new Intl.PluralRules(language);
    rules.set(language, found);
  }
  return found.select(Number(n ?? 0));
}
