// The words of slips, tokens, calls and refusals in each of the citizens' languages.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import type { CommonWords } from './words.ts';

export const commonWords: Readonly<Record<CitizenLanguage, CommonWords>> = { da, de, en, uk, ar, tr };
