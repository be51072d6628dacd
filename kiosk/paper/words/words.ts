// The paper tray's words in the page's language.

import { speaker } from '../../../ui/words.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const speak = speaker({ da, de, en });
