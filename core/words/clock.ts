// Times of day and dates as people in each language write them.

import type { Language } from '../office/languages.ts';
import { type IsoDate, instantOf, type Millis } from '../time.ts';

/** Of languages that several countries write dates in, each in its own way. */
const locales: Readonly<Record<Language, string>> = { da: 'da-DK', de: 'de-DE', en: 'en-GB' };
/** Between a weekday and its date, where not all versions of Unicode's data agree. */
const joints: Readonly<Record<Language, string>> = { da: ' den ', de: ', ', en: ' ' };

const formatters = new Map<string, Intl.DateTimeFormat>();

const shapes = {
  time: { timeStyle: 'short' },
  short: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  month: { month: 'long' },
  weekday: { weekday: 'long' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  weekdayAndDate: { weekday: 'long', day: 'numeric', month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `11.42` in Danish, `11:42` elsewhere. */
export function clockText(at: Millis, language: Language, timeZone: string): string {
  return formatter('time', language, timeZone).format(at);
}

/** `23. nov. 2026`, `23.11.2026`, `23 Nov 2026`: short enough to stand on a line with the time. */
export function shortDateText(at: Millis, language: Language, timeZone: string): string {
  return formatter('short', language, timeZone).format(at);
}

/** `mandag den 23. november`, `Montag, 23. November`, `Monday 23 November`. */
export function weekdayText(at: Millis, language: Language, timeZone: string): string {
  const joint = joints[language];
  if (joint === undefined) return formatter('weekdayAndDate', language, timeZone).format(at);
  const [weekday, date] = [
    formatter('weekday', language, timeZone),
    formatter('dayAndMonth', language, timeZone),
  ];
  return `${weekday.format(at)}${joint}${date.format(at)}`;
}

/** `15. februar 2027` and the like. */
export function dateText(date: IsoDate, language: Language): string {
  return formatter('long', language, 'UTC').format(noonOf(date));
}

/** `2.–15. februar 2023`, `2 – 15 February 2023`. */
export function periodText(first: IsoDate, last: IsoDate, language: Language): string {
  if (first === last) return dateText(first, language);
  return formatter('long', language, 'UTC')
    .formatRange(noonOf(first), noonOf(last))
    .replaceAll(/\s*–\s*/g, (joint) => (joint.trim() === joint ? joint : ' – '));
}

/** January is 0. */
export function monthName(month: number, language: Language): string {
  return formatter('month', language, 'UTC').format(noonOf(`2024-${String(month + 1).padStart(2, '0')}-01`));
}

function noonOf(date: IsoDate): Millis {
  return instantOf(date, '12:00', 'UTC');
}

function formatter(shape: keyof typeof shapes, language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${shape} ${language} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language] ?? language, { ...shapes[shape], timeZone });
  formatters.set(key, made);
  return made;
}
