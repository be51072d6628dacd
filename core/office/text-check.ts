// Whether the office's own texts fit where they are said: the gaps and plural forms of the originals, no longer than there
// is room for, and none missing in a language that the office adds.

import { formsNeeded, formsOf, gapsIn, type Original, originals } from '../words/originals.ts';
import type { Phrase } from '../words/say.ts';
import type { Fault } from './faults.ts';
import { isCitizenLanguage, type Language } from './languages.ts';
import type { Office } from './office.ts';

const mostNamed = 5;

const byName = new Map(originals.map((original) => [original.name, original]));

export function checkTexts({ languages, texts }: Pick<Office, 'languages' | 'texts'>): Fault[] {
  return [
    ...languages.flatMap((language, i) => missingTexts(language, texts[language] ?? {}, ['languages', i])),
    ...Object.entries(texts).flatMap(([language, own]) =>
      Object.entries(own).flatMap(([name, phrase]): Fault[] => {
        const wrong = wrongIn(name, phrase, language);
        return wrong ? [{ path: ['texts', language, name], ...wrong }] : [];
      }),
    ),
  ];
}

/** What an added language still lacks, by name. */
export function missingIn(language: Language, own: Readonly<Record<string, Phrase>>): readonly string[] {
  if (isCitizenLanguage(language)) return [];
  return originals.flatMap(({ name }) => (own[name] === undefined ? [name] : []));
}

function missingTexts(
  language: Language,
  own: Readonly<Record<string, Phrase>>,
  path: Fault['path'],
): Fault[] {
  const missing = missingIn(language, own);
  if (missing.length === 0) return [];
  const about = { language, n: missing.length, all: originals.length, missing: someOf(missing) };
  return [{ path, fault: 'lacks-texts', about }];
}

/** As many as one reads in a sentence; all of them are in the template (GET /api/v1/texts/{language}). */
function someOf(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ');
}

type Wrong = Omit<Fault, 'path'>;

function wrongIn(name: string, phrase: Phrase, language: Language): Wrong | undefined {
  const original = byName.get(name);
  if (!original) return { fault: 'unknown-text' };
  return wrongGap(original, phrase) ?? wrongForm(name, phrase, language) ?? wrongLength(original, phrase);
}

function wrongGap({ gaps }: Original, phrase: Phrase): Wrong | undefined {
  const own = gapsIn(phrase);
  const strange = own.find((gap) => !gaps.includes(gap));
  if (strange !== undefined) return { fault: 'strange-gap', about: { gap: `{${strange}}` } };
  const lost = gaps.find((gap) => !own.includes(gap) || (gap !== 'n' && !inEach(phrase, gap)));
  return lost === undefined ? undefined : { fault: 'lost-gap', about: { gap: `{${lost}}` } };
}

/** One, two or none may be a word; all else that a sentence tells has to be in each of its forms. */
function inEach(phrase: Phrase, gap: string): boolean {
  return formsOf(phrase).every((text) => text.includes(`{${gap}}`));
}

function wrongForm(name: string, phrase: Phrase, language: Language): Wrong | undefined {
  const needed = formsNeeded(name, language);
  const forms = needed.join(', ');
  if (typeof phrase === 'string')
    return needed.length <= 1 ? undefined : { fault: 'needs-forms', about: { forms } };
  if (needed.length === 0) return { fault: 'no-forms' };
  if (needed.some((form) => phrase[form] === undefined)) return { fault: 'needs-forms', about: { forms } };
  const strange = Object.keys(phrase).find((form) => !needed.some((one) => one === form));
  return strange === undefined ? undefined : { fault: 'strange-form', about: { form: strange } };
}

function wrongLength({ longest }: Original, phrase: Phrase): Wrong | undefined {
  return formsOf(phrase).some(({ length }) => length > longest)
    ? { fault: 'too-long', about: { most: longest } }
    : undefined;
}
