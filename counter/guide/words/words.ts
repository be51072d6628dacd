// The words of the first day’s guide.

import type { Language } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type GuideWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<Language, GuideWords>> = { da, de, en };

export const say = speaker(words);
