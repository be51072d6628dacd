// What an administrator does to the office's own texts, and which of them are looked at.

import type { Change } from '../../../core/office/changes.ts';
import type { Language } from '../../../core/office/languages.ts';
import type { OfficeInput } from '../../../core/office/office.ts';
import { formsOf, type Phrase } from '../../../core/words/say.ts';
import { isSame } from '../path.ts';
import type { KnownText } from './texts.ts';

/** As it is being written: of a text in plural forms perhaps not all yet. */
export type Written = string | { readonly [Form in Intl.LDMLPluralRule]?: string | undefined };
type OwnTexts = NonNullable<OfficeInput['texts']>;

export const shown = ['all', 'own', 'missing'] as const;
export type Shown = (typeof shown)[number];

const few = 3;

export type Wanted = { readonly part: string; readonly search: string; readonly show: Shown };

export function ownText({ texts }: OfficeInput, language: Language, name: string): Written | undefined {
  return texts?.[language]?.[name];
}

/** Without what was left empty: a form, a text, a language. Undefined: nothing is left. */
export function writtenTexts(texts: OwnTexts | undefined): OwnTexts | undefined {
  const languages = Object.entries(texts ?? {}).flatMap(([language, own]) => {
    const written = Object.entries(own).flatMap(([name, phrase]) => {
      const kept = writtenPhrase(phrase);
      return kept === undefined ? [] : [[name, kept] as const];
    });
    return written.length > 0 ? [[language, Object.fromEntries(written)] as const] : [];
  });
  return languages.length > 0 ? Object.fromEntries(languages) : undefined;
}

/** Undefined: nothing is written. */
export function writtenPhrase(phrase: Written | undefined): Phrase | undefined {
  if (phrase === undefined) return undefined;
  if (typeof phrase === 'string') return phrase.trim() === '' ? undefined : phrase.trim();
  const forms = Object.entries(phrase).filter(([, form]) => form !== undefined && form.trim() !== '');
  // That a form lacks is for the check to say.
  return forms.length > 0 ? (Object.fromEntries(forms) as Phrase) : undefined;
}

/** Texts by the part that says them, in the order of the parts. */
export function partsOf(texts: readonly KnownText[]): ReadonlyMap<string, readonly KnownText[]> {
  const parts = new Map<string, KnownText[]>();
  for (const text of texts) {
    const part = partOf(text.name);
    parts.set(part, [...(parts.get(part) ?? []), text]);
  }
  return parts;
}

export function partOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

/**
 * Those that are looked for. `meanings`: the same texts in the reader's language. Who searches, or wants to see their own,
 * looks through all parts.
 */
export function wantedTexts(
  texts: readonly KnownText[],
  { part, search, show }: Wanted,
  ownOf: (name: string) => Written | undefined,
  meanings: ReadonlyMap<string, Phrase>,
): KnownText[] {
  const sought = search.trim().toLowerCase();
  return texts.filter(({ name, standard }) => {
    const own = writtenPhrase(ownOf(name));
    if (show === 'own' && own === undefined) return false;
    if (show === 'missing' && own !== undefined) return false;
    if (sought === '') return show === 'own' || partOf(name) === part;
    const said = [standard, own, meanings.get(name)].flatMap((phrase) => (phrase ? formsOf(phrase) : []));
    return [name, ...said].some((one) => one.toLowerCase().includes(sought));
  });
}

/** The language is to be spoken, but it says nothing yet. */
export function addLanguage(office: OfficeInput, language: Language): OfficeInput {
  return { ...office, texts: { ...office.texts, [language]: office.texts?.[language] ?? {} } };
}

/** With all its own texts; what services and areas are called in it stays. */
export function removeLanguage(office: OfficeInput, language: Language): OfficeInput {
  const { [language]: _gone, ...texts } = office.texts ?? {};
  return { ...office, texts, languages: office.languages.filter((one) => one !== language) };
}

/** Numbers for which a plural form is said, a few to begin with: `2, 3, 4 …`; empty: only for fractions. */
export function examplesOf(form: Intl.LDMLPluralRule, language: Language): string {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 121 }, (_, n) => n).filter((n) => rules.select(n) === form);
  return `${numbers.slice(0, few).join(', ')}${numbers.length > few ? ' …' : ''}`;
}

/** What a translator's file changes: by name what stood there and what stands there then. */
export function changedBy(
  office: OfficeInput,
  language: Language,
  found: Readonly<Record<string, Phrase | null>>,
): Change[] {
  return Object.entries(found).flatMap(([name, text]): Change[] => {
    const before = writtenPhrase(ownText(office, language, name));
    const after = text ?? undefined;
    if (isSame(before, after)) return [];
    const is = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return [{ path: ['texts', language, name], is, before, after, of: [] }];
  });
}

/** With the texts of a translator's file in place of those of the same names. */
export function withTexts(
  office: OfficeInput,
  language: Language,
  found: Readonly<Record<string, Phrase | null>>,
): OfficeInput {
  const own = Object.fromEntries(
    Object.entries({ ...office.texts?.[language], ...found }).filter(([, text]) => text !== null),
  );
  return { ...office, texts: { ...office.texts, [language]: own as OwnTexts[string] } };
}
