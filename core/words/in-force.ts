// The citizens' words as an office has them: the built-in ones, with the texts that it has put in their place, and the
// languages that it has added.

import { isCitizenLanguage, type Language } from '../office/languages.ts';
import type { OfficeTexts } from '../office/texts.ts';
import { type CitizenPart, type CitizenWords, citizenWords } from './citizen-words.ts';
import type { Phrase } from './say.ts';

/** Of an office: what it speaks, and its own texts. */
export type Speaking = { readonly languages: readonly Language[]; readonly texts: OfficeTexts };

type Words = Record<string, Record<string, Phrase>>;

const made = new WeakMap<OfficeTexts, Map<Language, CitizenWords>>();

/** In `language`, if the office has all words of it; else in the first that it has. */
export function wordsIn(office: Speaking, language: Language): CitizenWords {
  const known = made.get(office.texts) ?? new Map<Language, CitizenWords>();
  made.set(office.texts, known);
  const found = known.get(language) ?? merged(office, language);
  known.set(language, found);
  return found;
}

/** What a page is given: some parts, in every language of the office. */
export type PageTexts = {
  /** Another one for other texts. */
  readonly version: string;
  readonly languages: readonly Language[];
  readonly words: Readonly<Record<Language, Partial<CitizenWords>>>;
};

export function pageTexts(office: Speaking, parts: readonly CitizenPart[]): PageTexts {
  const { languages } = office;
  const words = languages.map((language) => {
    const all = wordsIn(office, language);
    return [language, Object.fromEntries(parts.map((part) => [part, all[part]]))] as const;
  });
  return { version: versionOf(office), languages, words: Object.fromEntries(words) };
}

/** Another one whenever the office has changed its texts. */
export function versionOf({ languages, texts }: Speaking): string {
  const known = versions.get(texts);
  if (known !== undefined) return known;
  const version = hashOf(JSON.stringify([languages, texts]));
  versions.set(texts, version);
  return version;
}

const versions = new WeakMap<OfficeTexts, string>();

function merged({ languages, texts }: Speaking, language: Language): CitizenWords {
  const own = texts[language];
  if (!isCitizenLanguage(language) && own === undefined) {
    return wordsFrom(citizenWords[languages.find(isCitizenLanguage) ?? 'en'], {});
  }
  // An added language has every text itself (core/office/texts.ts).
  return wordsFrom(citizenWords[isCitizenLanguage(language) ? language : 'en'], own ?? {});
}

function wordsFrom(words: CitizenWords, texts: Readonly<Record<string, Phrase>>): CitizenWords {
  const copy: Words = {};
  for (const [part, phrases] of Object.entries(words as Words)) copy[part] = { ...phrases };
  for (const [name, phrase] of Object.entries(texts)) {
    const [part, key] = partAndKey(name);
    const phrases = copy[part];
    if (phrases && key in phrases) phrases[key] = phrase;
  }
  return copy as CitizenWords;
}

/** `kiosk.ask` is the part `kiosk` and the key `ask`. */
export function partAndKey(name: string): [part: string, key: string] {
  const dot = name.indexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1)];
}

/** FNV-1a: short, and another for another text. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}
