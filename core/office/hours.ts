// When a site or a service is open, as the office writes it down (O1, O2).

import { z } from 'zod';
import { isIsoDate, minutesOf, weekdayNames } from '../time.ts';
import { named } from './faults.ts';

export const TimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, named('not-a-time'));
export const DateSchema = z.string().refine(isIsoDate, named('not-a-date'));

/** In milliseconds since 1970 UTC, before the year 9999 as dates are: calendars throw at what lies further on. */
export const InstantSchema = z.int().nonnegative().max(253_370_764_800_000);

export const Period = z
  .strictObject({ from: TimeSchema, to: TimeSchema })
  .refine(({ from, to }) => minutesOf(from) < minutesOf(to), named('ends-before-it-begins'));
export type Period = z.infer<typeof Period>;

/** The periods of one day, in order and apart; none: closed. */
export const Periods = z.array(Period).max(4).refine(inOrder, named('overlaps'));
export type Periods = z.infer<typeof Periods>;

export const Hours = z.union([
  z.literal('always'),
  z.strictObject({
    week: z.partialRecord(z.enum(weekdayNames), Periods),
    /** By date, in place of the weekday and of the public holiday. */
    exceptions: z.record(DateSchema, Periods).default({}),
    /** Taking stops this many minutes before each period ends (O2). */
    lastTicketMinutes: z.int().min(0).max(240).default(0),
  }),
]);
export type Hours = z.infer<typeof Hours>;

function inOrder(periods: Period[]): boolean {
  return periods.every((period, i) => {
    const before = periods[i - 1];
    return before === undefined || minutesOf(before.to) <= minutesOf(period.from);
  });
}
