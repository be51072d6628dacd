// Times, dates and durations as people in each language write them.

import type { Language } from '../core/office/languages.ts';
import { MINUTE, type Millis } from '../core/time.ts';
import { language } from './language.ts';

const locales: Record<Language, string> = { da: 'da-DK', de: 'de-DE', en: 'en-GB' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `11.42` in Danish, `11:42` elsewhere. */
export function clockTime(at: Millis, timeZone: string, spoken: Language = language.value): string {
  return formatter('time', timeZone, spoken).format(at);
}

/** `mandag den 23. november` and the like. */
export function longDate(at: Millis, timeZone: string, spoken: Language = language.value): string {
  return formatter('date', timeZone, spoken).format(at);
}

/** Whole minutes that have passed, never negative. */
export function minutesSince(from: Millis, now: Millis): number {
  return Math.max(0, Math.floor((now - from) / MINUTE));
}

/** `00:12`, `07:45`, `1:02:10`. */
export function stopwatch(from: Millis, now: Millis): string {
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function formatter(kind: 'time' | 'date', timeZone: string, spoken: Language): Intl.DateTimeFormat {
  const key = `${kind} ${spoken} ${timeZone}`;
  let found = formatters.get(key);
  if (!found) {
    const shape: Intl.DateTimeFormatOptions =
      kind === 'time'
        ? { hour: '2-digit', minute: '2-digit' }
        : { weekday: 'long', day: 'numeric', month: 'long' };
    found = new Intl.DateTimeFormat(locales[spoken], { ...shape, timeZone });
    formatters.set(key, found);
  }
  return found;
}
