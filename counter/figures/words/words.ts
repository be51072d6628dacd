// The words of the page of figures.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type FiguresWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, FiguresWords>> = { da, de, en };

export const say = speaker(words);
