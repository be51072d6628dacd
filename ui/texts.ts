// The texts that the server gave this page with its HTML: some parts, in every language of the office, so that a page
// can say what is the matter in each of them although the server is gone.

import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Language } from '../core/office/languages.ts';
import type { CitizenPart, CitizenWords } from '../core/words/citizen-words.ts';
import type { PageTexts } from '../core/words/in-force.ts';
import { type Phrase, say, type Values } from '../core/words/say.ts';

/** As the server names the element (server/doors/static.ts). */
const element = 'texts';

const given = signal<PageTexts>(readTexts());

export const texts: ReadonlySignal<PageTexts> = given;

export function giveTexts(next: PageTexts): void {
  given.value = next;
}

/** Asks for the texts of `page` again whenever a view says that the office has changed them; until then the old ones stay. */
export function followTexts(
  page: string,
  view: ReadonlySignal<{ readonly texts: string } | undefined>,
): void {
  effect(() => {
    const version = view.value?.texts;
    if (version === undefined || version === given.peek().version) return;
    void fetch(`/texts/${page}`).then(
      async (answer) => {
        if (answer.ok) giveTexts((await answer.json()) as PageTexts);
      },
      // No link: the next view asks again.
      () => {},
    );
  });
}

/** A part's words in `language`, or in the first that there are words for. */
export function wordsOf<Part extends CitizenPart>(part: Part, language: Language): CitizenWords[Part] {
  const { languages, words } = given.value;
  for (const tried of [language, ...languages]) {
    const found = words[tried]?.[part];
    if (found) return found as CitizenWords[Part];
  }
  throw new Error(`The server gave no texts for ${part}.`);
}

/** One text, by its part and key. */
export function textOf<Part extends CitizenPart>(
  part: Part,
  language: Language,
  key: keyof CitizenWords[Part],
  values?: Values,
): string {
  return say(wordsOf(part, language)[key] as Phrase, language, values);
}

/** A language by its own name. */
export function languageName(language: Language): string {
  return textOf('language', language, 'name');
}

function readTexts(): PageTexts {
  const text = typeof document === 'undefined' ? undefined : document.getElementById(element)?.textContent;
  return text ? (JSON.parse(text) as PageTexts) : { version: '', languages: [], words: {} };
}
