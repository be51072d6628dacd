// What people may write: names and labels, in every language of the office.

import { z } from 'zod';
import { named } from './faults.ts';
import { languageCode } from './languages.ts';

export const Language = z.string().regex(languageCode, named('not-a-language'));
export type Language = z.infer<typeof Language>;

/**
 * One line of text without control characters, composed (NFC) and trimmed, so that it can drive no printer or log.
 * What Persian and Indian scripts join and part letters with is part of their spelling.
 */
export function line(maxLength: number, minLength = 1) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(minLength)
        .max(maxLength)
        .regex(/^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[\u200c\u200d])*$/u, named('control-characters')),
    );
}

/** A text in some languages; `parseOffice` asks for all languages of the office. */
export const Text = z.record(Language, line(120));
export type Text = z.infer<typeof Text>;

/** The same, short enough to be read in passing. */
export const ShortText = z.record(Language, line(80));

/** At most so many lines in some languages; an empty line is white paper. */
export function lines(most: number) {
  return z.record(Language, z.array(line(96, 0)).max(most));
}

/**
 * A short name for use in addresses and files: `raadhus`, `counter-4`. Of the names that every object has of its own only
 * `constructor` looks like one: what is counted by service would be counted into that.
 */
export const Id = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, named('not-an-id'));
