// The words of the first set-up.

import type { Language } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type SetupWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<Language, SetupWords>> = { da, de, en };

export type SetupWord = keyof SetupWords;

export const say = speaker(words);
