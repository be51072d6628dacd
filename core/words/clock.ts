// A time of day as people in each language write it.

import type { Language } from '../office/languages.ts';
import type { Millis } from '../time.ts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', de: 'de-DE', en: 'en-GB' };

/** `11.42` in Danish, `11:42` elsewhere. */
export function clockText(at: Millis, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone }).format(at);
}
