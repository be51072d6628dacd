// Words about one's own sign-in.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type SignInWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, SignInWords>> = { da, de, en };

export const say = speaker(words);
