// What people may write: names and labels, in every language of the office.

import { z } from 'zod';
import { named } from './faults.ts';
import { type Language as Known, languages } from './languages.ts';

export const Language = z.enum(languages);
export type Language = Known;

/** One line of text without control characters, composed (NFC) and trimmed, so that it can drive no printer or log. */
export function line(maxLength: number, minLength = 1) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(minLength)
        .max(maxLength)
        .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, named('control-characters')),
    );
}

/** A text in some languages; `parseOffice` asks for all languages of the office. */
export const Text = z.partialRecord(Language, line(120));
export type Text = z.infer<typeof Text>;

/** The same, short enough to be read in passing. */
export const ShortText = z.partialRecord(Language, line(80));

/** At most so many lines in some languages; an empty line is white paper. */
export function lines(most: number) {
  return z.partialRecord(Language, z.array(line(96, 0)).max(most));
}

/** A short name for use in addresses and files: `raadhus`, `counter-4`. */
export const Id = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, named('not-an-id'));
