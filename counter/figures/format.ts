// Figures and dates as people in each language write them. What is unknown is a dash, never 0.

import type { Step } from '../../core/figures/query.ts';
import { addDays, type IsoDate, weekdayOf } from '../../core/time.ts';
import { periodText as periodIn } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { say } from './words/words.ts';

export const unknown = '–';

/** `31.001`. */
export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? unknown : new Intl.NumberFormat(locale()).format(value);
}

/** `19 min`, `1 time 5 min`. */
export function minutes(value: number | null | undefined): string {
  if (value === null || value === undefined) return unknown;
  if (value < 60) return say('minutes', { n: value });
  const [hours, rest] = [Math.floor(value / 60), value % 60];
  return rest === 0
    ? say('hours', { n: hours })
    : `${say('hours', { n: hours })} ${say('minutes', { n: rest })}`;
}

/** `93 %`, of nothing a dash; below one half of a hundredth not told as none. */
export function share(part: number, of: number): string {
  if (of === 0) return unknown;
  const percent = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 });
  return part > 0 && part / of < 0.005 ? `< ${percent.format(0.01)}` : percent.format(part / of);
}

/** `09–10`: an hour of the clock. */
export function hourText(hour: number): string {
  return `${pad(hour)}–${pad(hour + 1)}`;
}

export function weekdayName(weekday: number, length: 'long' | 'short' = 'long'): string {
  // 2024 began on a Monday.
  const text = dated({ weekday: length }).format(Date.parse(addDays('2024-01-01', weekday - 1)));
  return length === 'long' ? text : text.replace(/\.$/, '');
}

/** `23. november 2026`, `1.–23. november 2026`. */
export function periodText(from: IsoDate, to: IsoDate): string {
  return periodIn(from, to, staffLanguage.value);
}

/** A part of the period, in full: `mandag den 23. november`, `uge 48`, `november 2026`. */
export function partName(from: IsoDate, step: Step): string {
  const at = Date.parse(from);
  switch (step) {
    case 'day':
      return dated({ weekday: 'short', day: 'numeric', month: 'short' }).format(at);
    case 'week':
      return say('week', { week: weekOf(from) });
    case 'month':
      return dated({ month: 'long', year: 'numeric' }).format(at);
    case 'year':
      return from.slice(0, 4);
  }
}

/** The same below a bar. */
export function partMark(from: IsoDate, step: Step): string {
  switch (step) {
    case 'day':
      return `${Number(from.slice(8))}.`;
    case 'week':
      return weekOf(from);
    case 'month':
      return dated({ month: 'short' }).format(Date.parse(from)).replace(/\.$/, '');
    case 'year':
      return from.slice(0, 4);
  }
}

/** ISO 8601: the week of its Thursday. */
function weekOf(date: IsoDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000;
  return String(Math.floor(days / 7) + 1);
}

function dated(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
}

function locale(): string {
  return { da: 'da-DK', de: 'de-DE', en: 'en-GB' }[staffLanguage.value];
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
