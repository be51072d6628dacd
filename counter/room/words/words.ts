// The words of the supervisor's room.

import type { StaffLanguage } from '../../../core/office/languages.ts';
import { speaker } from '../../../ui/words.ts';
import { da, type RoomWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

const words: Readonly<Record<StaffLanguage, RoomWords>> = { da, de, en };

export const say = speaker(words);
