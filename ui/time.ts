// Times and durations for a page, in the language that it speaks now.

import type { Language } from '../core/office/languages.ts';
import { MINUTE, type Millis } from '../core/time.ts';
import { clockText, weekdayText } from '../core/words/clock.ts';
import { language } from './language.ts';

/** `11.42` in Danish, `11:42` elsewhere. */
export function clockTime(at: Millis, timeZone: string, spoken: Language = language.value): string {
  return clockText(at, spoken, timeZone);
}

/** `mandag den 23. november` and the like. */
export function longDate(at: Millis, timeZone: string, spoken: Language = language.value): string {
  return weekdayText(at, spoken, timeZone);
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
