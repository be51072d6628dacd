// Days of a site as a file, in JSON Lines: a head; then of each day a line that says which, and its entries as the journal
// has them, a line each (F5). So a fault has a line of its own, and a day can be read piece by piece.

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id } from '../office/text.ts';

export const DaysHead = z.strictObject({
  frontDesk: z.literal('days'),
  format: z.literal(1),
  site: Id,
  /** What the site is called, for whoever looks into the file. */
  name: z.string(),
  /** How many follow: a file that is cut off is known by it. */
  days: z.int().nonnegative(),
  /** Those that could not be read where the file was made, and are not in it. */
  damaged: z.array(DateSchema).optional(),
  /** Made up: to be counted nowhere else. */
  simulated: z.literal(true).optional(),
});
export type DaysHead = z.infer<typeof DaysHead>;

export const DayLine = z.strictObject({ day: DateSchema, entries: z.int().min(1) });
export type DayLine = z.infer<typeof DayLine>;

/** Longer than the longest entry, which books a whole day's list. */
export const longestLine = 500_000;
