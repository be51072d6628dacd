// The languages of a page that the server draws, each by its own name.

import { directionOf, type Language } from '../../core/office/languages.ts';
import { type Speaking, wordsIn } from '../../core/words/in-force.ts';
import { say } from '../../core/words/say.ts';
import { type Html, html } from './html.ts';

/** The name of the address's parameter. */
export const languageParameter = 'language';

export type NamedLanguage = { readonly language: Language; readonly name: string };

export function namedLanguages(office: Speaking): readonly NamedLanguage[] {
  return office.languages.map((language) => {
    return { language, name: say(wordsIn(office, language).language.name, language) };
  });
}

export function languageLinks(
  { language, languages }: { readonly language: Language; readonly languages: readonly NamedLanguage[] },
  label: string,
): Html {
  const links = languages.map(({ language: one, name }) => {
    const current = one === language ? html` aria-current="true"` : '';
    return html`<li><a href="?${languageParameter}=${one}" lang="${one}" dir="${directionOf(one)}" hreflang="${one}"${current}>${name}</a></li>`;
  });
  return html`<nav aria-label="${label}"><ul>${links}</ul></nav>`;
}
