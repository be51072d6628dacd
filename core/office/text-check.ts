// Whether the office's own texts fit where they are said (text-faults.ts), and none is missing in a language that the office
// adds.

import { formsNeeded, originals } from '../words/originals.ts';
import type { Phrase } from '../words/say.ts';
import type { Fault } from './faults.ts';
import { isCitizenLanguage, type Language } from './languages.ts';
import type { Office } from './office.ts';
import { type TextFault, textFault } from './text-faults.ts';

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

function wrongIn(name: string, phrase: Phrase, language: Language): TextFault | undefined {
  const original = byName.get(name);
  if (!original) return { fault: 'unknown-text' };
  return textFault({ ...original, forms: formsNeeded(name, language) }, phrase);
}
