// The words of the page of bookings.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { type BookingWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, BookingWords>> = { da, de, en };

export const say = speaker(words);
