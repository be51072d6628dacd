// What is said to somebody who has booked and comes, in each of the citizens' languages: at kiosks, on phones, on a poster.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { type CheckInWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const checkInWords: Readonly<Record<CitizenLanguage, CheckInWords>> = { da, de, en, uk, ar, tr };
