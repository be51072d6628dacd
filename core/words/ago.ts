// How long ago something was, in words; in steps, so that a screen does not move every second.

import type { Language } from '../office/languages.ts';
import { HOUR, MINUTE, type Millis } from '../time.ts';

const step: Millis = 5000;

/** `for 15 sekunder siden`, `for 2 minutter siden`. */
export function agoText(age: Millis, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language);
  if (age < MINUTE) return format.format(-Math.floor(age / step) * (step / 1000), 'second');
  if (age < 2 * HOUR) return format.format(-Math.floor(age / MINUTE), 'minute');
  return format.format(-Math.floor(age / HOUR), 'hour');
}
