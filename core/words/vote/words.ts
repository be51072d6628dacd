// The words of the vote in each of the citizens' languages.

import type { CitizenLanguage } from '../../office/languages.ts';
import { ar } from './ar.ts';
import { da, type VoteWords } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

export const voteWords: Readonly<Record<CitizenLanguage, VoteWords>> = { da, de, en, uk, ar, tr };
