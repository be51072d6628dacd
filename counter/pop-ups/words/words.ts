// The words of the pop-ups' page.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type PopUpWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, PopUpWords>> = { da, de, en };

export const say = speaker(words);
