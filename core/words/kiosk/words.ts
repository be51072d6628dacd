// The kiosk's words in each of the citizens' languages.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { da, type KioskWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const kioskWords: Readonly<Record<CitizenLanguage, KioskWords>> = { da, de, en, uk, ar, tr };
