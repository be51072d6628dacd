// What is said in the waiting room when somebody is called, and how a page's text is said.

import type { Language } from '../../core/office/languages.ts';
import { type Speaking, wordsIn } from '../../core/words/in-force.ts';
import { say } from '../../core/words/say.ts';

/** `number` as on the slip, `counter` as its label. */
export function announcement(office: Speaking, number: string, counter: string, language: Language): string {
  return say(wordsIn(office, language).speech.call, language, { number: spokenNumber(number), counter });
}

/** What a display says to try its sound. */
export function soundTest(office: Speaking, language: Language): string {
  return say(wordsIn(office, language).speech.test, language);
}

/**
 * `A, 47` for A047. The letter stands alone: without the comma an English voice reads `A 47` as "a forty-seven", and in
 * every language the short pause keeps letter and number apart. The digits are one number without leading zeros, as
 * people say it.
 */
export function spokenNumber(number: string): string {
  const [, letter = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(number) ?? [];
  return digits === '' ? number : `${letter}, ${Number(digits)}`;
}

/** What stands on a page as it is said: numbers as in an announcement, `5–15` as "5 to 15". */
export function spokenText(office: Speaking, text: string, language: Language): string {
  return (
    text
      // Marks for the eye's order of things.
      .replace(/[\u2066-\u2069]/g, '')
      .replace(/\b[A-Z]\d{3}\b/g, spokenNumber)
      .replace(/(\d)–(\d)/g, `$1 ${say(wordsIn(office, language).speech.to, language)} $2`)
  );
}
