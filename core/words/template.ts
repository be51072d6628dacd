// All texts of a language as an office has them, with what a translator has to know of each.

import { directionOf, isCitizenLanguage, type Language } from '../office/languages.ts';
import type { Speaking } from './in-force.ts';
import { formsNeeded, type Original, originals, phrasesOf } from './originals.ts';
import { type Phrase, pluralForms } from './say.ts';

export type Template = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The plural forms that the language has. */
  readonly forms: readonly string[];
  readonly texts: readonly TemplateText[];
};

export type TemplateText = Original & {
  /** The built-in one; null: there is none in this language. */
  readonly standard: Phrase | null;
  /** What citizens read now; null: this language has none yet. */
  readonly text: Phrase | null;
  /** The office has put it in place of the built-in one. */
  readonly own: boolean;
  /** The plural forms that it needs; none: it is a single text. */
  readonly forms: readonly string[];
};

export function templateOf(office: Speaking, language: Language): Template {
  const own = office.texts[language] ?? {};
  const standard = isCitizenLanguage(language) ? phrasesOf(language) : {};
  return {
    language,
    direction: directionOf(language),
    forms: pluralForms(language),
    texts: originals.map((original) => {
      const { name } = original;
      return {
        ...original,
        standard: standard[name] ?? null,
        text: own[name] ?? standard[name] ?? null,
        own: own[name] !== undefined,
        forms: formsNeeded(name, language),
      };
    }),
  };
}
