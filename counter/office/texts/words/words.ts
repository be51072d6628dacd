// The words of the office's own texts and languages.

import type { StaffLanguage } from '../../../../core/office/languages.ts';
import { speaker } from '../../../../ui/words.ts';
import { da, type TextsWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, TextsWords>> = { da, de, en };

export const say = speaker(words);
