// The words of the devices' page.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { type DeviceWords, da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, DeviceWords>> = { da, de, en };

export const say = speaker(words);
