// The words of the page of the data sheet; its lines have theirs in core/figures/words.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { type DataSheetWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, DataSheetWords>> = { da, de, en };

export const say = speaker(words);
