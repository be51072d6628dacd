// The office's own texts for citizens: in place of built-in ones, or all those of a language that it adds.

import { z } from 'zod';
import { named } from './faults.ts';
import { Language, line } from './text.ts';

/** As long as no text of ours; what a text may really be follows from its original (text-check.ts). */
const longest = 400;

/** `kiosk.ask`: a part and a key. */
const Name = z.string().regex(/^[A-Za-z]+\.[A-Za-z/-]+$/, named('unknown-text'));

const Forms = z.strictObject({
  zero: line(longest).optional(),
  one: line(longest).optional(),
  two: line(longest).optional(),
  few: line(longest).optional(),
  many: line(longest).optional(),
  other: line(longest),
});

/** By language, then by name: `{ da: { 'kiosk.ask': 'Hej! Hvad kan vi gøre for dig?' } }`. */
export const OfficeTexts = z.record(Language, z.record(Name, z.union([line(longest), Forms])));
export type OfficeTexts = z.infer<typeof OfficeTexts>;
