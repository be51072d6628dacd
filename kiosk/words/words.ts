// The kiosk's words, in the language that it speaks now, or in one that is named.

import type { Language } from '../../core/office/languages.ts';
import type { CheckInWords } from '../../core/words/check-in/da.ts';
import type { KioskWords } from '../../core/words/kiosk/da.ts';
import type { Values } from '../../core/words/say.ts';
import { language } from '../../ui/language.ts';
import { textOf } from '../../ui/texts.ts';

export type KioskWord = keyof KioskWords;

export function text(key: KioskWord, values?: Values): string {
  return textOf('kiosk', language.value, key, values);
}

/** For what is said in every language at once. */
export function textIn(spoken: Language, key: KioskWord, values?: Values): string {
  return textOf('kiosk', spoken, key, values);
}

/** What is said to who has booked. */
export function checkInText(key: keyof CheckInWords, values?: Values): string {
  return textOf('checkIn', language.value, key, values);
}
