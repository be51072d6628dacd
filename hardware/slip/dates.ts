// Dates and times as people in each language write them.

import type { Language } from '../../core/office/languages.ts';
import { type IsoDate, instantOf, type Millis } from '../../core/time.ts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', de: 'de-DE', en: 'en-GB' };

/** `23. nov. 2026`, `23.11.2026`, `23 Nov 2026`: short enough to stand on a line with the time. */
export function shortDate(at: Millis, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone }).format(at);
}

/** `10.42` in Danish, `10:42` elsewhere. */
export function clockTime(at: Millis, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone }).format(at);
}

/** `15. februar 2027` and the like. */
export function longDate(date: IsoDate, language: Language): string {
  const noon = instantOf(date, '12:00', 'UTC');
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}
