// The staff's words in the language that the page speaks now.

import type { StaffLanguage } from '../../core/office/languages.ts';
import { speaker } from '../../ui/words.ts';
import { type CounterWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, CounterWords>> = { da, de, en };

export type CounterWord = keyof CounterWords;

export const text = speaker(words);
