// What figures are asked for: a period, and what of it (F2). What is left out stands for all.

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id } from '../office/text.ts';

export const steps = ['day', 'week', 'month', 'year'] as const;
export const Step = z.enum(steps);
/** How long the parts are that the period is told in; weeks begin on Monday (ISO 8601). */
export type Step = z.infer<typeof Step>;

export const FiguresQuery = z
  .strictObject({
    /** Both days included. */
    from: DateSchema,
    to: DateSchema,
    step: Step.default('day'),
    sites: z.array(Id).optional(),
    areas: z.array(Id).optional(),
    services: z.array(Id).optional(),
    kind: z.enum(['walk-in', 'booked']).optional(),
    /** 1 is Monday, 7 Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).optional(),
    /** Of the clock at the site, in which the citizen came. */
    hours: z.array(z.int().min(0).max(23)).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'a period ends after it begins' });
export type FiguresQuery = z.infer<typeof FiguresQuery>;
