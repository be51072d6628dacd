// A survey: one question and three answers, asked of who was served in a period (V1 to V7).

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id, line, Text } from '../office/text.ts';
import { addDays, daysBetween, type IsoDate } from '../time.ts';

export const answers = ['satisfied', 'neither', 'dissatisfied'] as const;
export const Answer = z.enum(answers);
export type Answer = z.infer<typeof Answer>;

/** Periods shorter than this could tell how few people voted (V5). */
export const shortestPeriodDays = 14;

export const SurveyPlan = z
  .strictObject({
    name: line(80),
    /** One site, or all of the office. */
    site: z.union([Id, z.literal('all')]).default('all'),
    first: DateSchema,
    last: DateSchema,
    /** Where the standard question does not fit, one in every language. */
    question: Text.optional(),
    /** Batches are minted for an area each, so that results can tell areas apart. */
    byArea: z.boolean().default(false),
    /** The sites at which citizens drop tokens into boxes; everywhere else they vote with codes (V3). */
    boxesAt: z.array(Id).max(100).default([]),
  })
  .refine(({ first, last }) => daysBetween(first, last) >= shortestPeriodDays - 1, {
    path: ['last'],
    message: `a survey lasts at least ${shortestPeriodDays} days`,
  })
  .refine(({ site, boxesAt }) => boxesAt.every((one) => site === 'all' || one === site), {
    path: ['boxesAt'],
    message: 'boxes stand where the survey asks',
  });
export type SurveyPlan = z.infer<typeof SurveyPlan>;

export const Survey = z.strictObject({
  id: Id,
  ...SurveyPlan.shape,
  /** Ended by hand: from this day on no vote counts. */
  ended: DateSchema.optional(),
  /** The waiting rooms where it asks are shown its published result (V10). */
  shown: z.boolean().optional(),
});
export type Survey = z.infer<typeof Survey>;

/** A period of a survey, both days included. */
export type Period = { readonly first: IsoDate; readonly last: IsoDate };

/** The survey's periods, fixed by its first and last day: each of 14 days, the last up to 27. */
export function periodsOf({ first, last }: Pick<Survey, 'first' | 'last'>): Period[] {
  const periods: Period[] = [];
  let from = first;
  while (daysBetween(from, last) >= 2 * shortestPeriodDays - 1) {
    periods.push({ first: from, last: addDays(from, shortestPeriodDays - 1) });
    from = addDays(from, shortestPeriodDays);
  }
  return [...periods, { first: from, last }];
}

/** Whether votes count on `day`: yes, not yet, or no more. */
export function stageOn({ first, last, ended }: Survey, day: IsoDate): 'early' | 'running' | 'over' {
  if (day < first) return 'early';
  return day > last || (ended !== undefined && day >= ended) ? 'over' : 'running';
}

/** Whether votes at `site` fall into boxes (V3). */
export function hasBoxes({ boxesAt }: Pick<Survey, 'boxesAt'>, site: string): boolean {
  return boxesAt.includes(site);
}

/** Whether the survey asks at `site`. */
export function asksAt({ site }: Survey, where: string): boolean {
  return site === 'all' || site === where;
}
