// The display's words in each of the citizens' languages.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { type DisplayWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const displayWords: Readonly<Record<CitizenLanguage, DisplayWords>> = { da, de, en, uk, ar, tr };
