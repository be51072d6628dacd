// The display's words in the page's language, and in the others that the office speaks.

import type { Language } from '../../core/office/languages.ts';
import type { DisplayWords } from '../../core/words/display/da.ts';
import type { Values } from '../../core/words/say.ts';
import { language } from '../../ui/language.ts';
import { textOf, wordsOf } from '../../ui/texts.ts';

export function speak(key: keyof DisplayWords, values?: Values): string {
  return textOf('display', language.value, key, values);
}

export function speakIn(spoken: Language, key: keyof DisplayWords, values?: Values): string {
  return textOf('display', spoken, key, values);
}

export function wordsNow(): DisplayWords {
  return wordsOf('display', language.value);
}

/** The office's languages besides the page's own. */
export function otherLanguages(languages: readonly Language[]): readonly Language[] {
  return languages.filter((one) => one !== language.value);
}
