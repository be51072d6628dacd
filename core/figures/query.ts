// What figures are asked for: a period, and what of it (F2). What is left out stands for all.

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id } from '../office/text.ts';

export const steps = ['day', 'week', 'month', 'year'] as const;
export const Step = z.enum(steps);
/** How long the parts are that the period is told in; weeks begin on Monday (ISO 8601). */
export type Step = z.infer<typeof Step>;

/** Years that somebody may mean: beyond them, and in weeks across the year 0, the arithmetic of dates ends. */
export const FiguresDate = DateSchema.refine(
  (date) => '1900-01-01' <= date && date <= '2999-12-31',
  'a year from 1900 to 2999',
);

export const FiguresQuery = z
  .strictObject({
    /** Both days included. */
    from: FiguresDate,
    to: FiguresDate,
    step: Step.default('day'),
    sites: z.array(Id).optional(),
    areas: z.array(Id).optional(),
    services: z.array(Id).optional(),
    kind: z.enum(['walk-in', 'booked']).optional(),
    /** 1 is Monday, 7 Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).optional(),
    /** Of the clock at the site, in which the citizen came. */
    hours: z.array(z.int().min(0).max(23)).optional(),
    /** Of the last day only who came before this hour: so a day that goes on is held against the same part of another. */
    until: z.int().min(1).max(24).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'a period ends after it begins' });
export type FiguresQuery = z.infer<typeof FiguresQuery>;
