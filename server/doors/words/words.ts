// The landing page's words in every language.

import type { Language } from '../../../core/office/languages.ts';
import { da, type LandingWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const landingWords: Readonly<Record<Language, LandingWords>> = { da, de, en };
