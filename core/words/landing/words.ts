// The landing page's words in each of the citizens' languages.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { da, type LandingWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const landingWords: Readonly<Record<CitizenLanguage, LandingWords>> = { da, de, en, uk, ar, tr };
