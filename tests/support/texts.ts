// The built-in texts of every page, as a server gives them with its HTML. Imported before the page's own parts.

import { type PageTexts, pageTexts } from '../../core/words/in-force.ts';
import { giveTexts } from '../../ui/texts.ts';
import { plainOffice } from './office.ts';

export const builtIn: PageTexts = pageTexts(plainOffice, [
  'language',
  'kiosk',
  'checkIn',
  'vote',
  'display',
  'slip',
  'phone',
  'refusals',
]);

giveTexts(builtIn);
