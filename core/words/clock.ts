// Times of day and dates as people in each language write them.

import type { Language } from '../office/languages.ts';
import { type IsoDate, instantOf, type Millis } from '../time.ts';

const locales: Readonly<Record<Language, string>> = { da: 'da-DK', de: 'de-DE', en: 'en-GB' };
const formatters = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  time: { timeStyle: 'short' },
  short: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `11.42` in Danish, `11:42` elsewhere. */
export function clockText(at: Millis, language: Language, timeZone: string): string {
  return formatter('time', language, timeZone).format(at);
}

/** `23. nov. 2026`, `23.11.2026`, `23 Nov 2026`: short enough to stand on a line with the time. */
export function shortDateText(at: Millis, language: Language, timeZone: string): string {
  return formatter('short', language, timeZone).format(at);
}

/** `mandag den 23. november` and the like. */
export function weekdayText(at: Millis, language: Language, timeZone: string): string {
  return formatter('weekday', language, timeZone).format(at);
}

/** `15. februar 2027` and the like. */
export function dateText(date: IsoDate, language: Language): string {
  return formatter('long', language, 'UTC').format(instantOf(date, '12:00', 'UTC'));
}

function formatter(shape: keyof typeof shapes, language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${shape} ${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...shapes[shape], timeZone });
  formatters.set(key, made);
  return made;
}
