// The words of the page with the code, in every language of staff: nobody has chosen one yet.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { say } from '../../../core/words/say.ts';
import { da, type PairingWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, PairingWords>> = { da, de, en };

export function textIn(language: StaffLanguage, key: keyof PairingWords): string {
  return say(words[language][key], language);
}
