// The words of the office's page.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type OfficeWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, OfficeWords>> = { da, de, en };

export const say = speaker(words);
