// A survey that was held before there was this front desk, entered by its totals. It is told beside the others, and
// always with the word that somebody entered it by hand (V8).

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id, line } from '../office/text.ts';
import { Counts, total } from './ballots.ts';
import { type Group, groupOf } from './results.ts';
import { fewestVotes } from './told.ts';

const count = z.int().nonnegative().max(10_000_000);

export const PastPlan = z
  .strictObject({
    name: line(80),
    site: Id,
    first: DateSchema,
    last: DateSchema,
    /** Below ten nothing is told (V6), so nothing is kept. */
    votes: count.min(fewestVotes),
    /** Null: not known any more. Nothing is made up for it. */
    counts: Counts.nullable(),
    /** Tokens handed over; null: not known any more. */
    handed: count.nullable(),
    /** Where the figures are from. */
    source: line(200, 0).default(''),
  })
  .refine(({ first, last }) => first <= last, {
    path: ['last'],
    message: 'a survey ends after it begins',
  })
  .refine(({ counts, votes }) => counts === null || total(counts) === votes, {
    path: ['votes'],
    message: 'the answers are as many as the votes',
  });
export type PastPlan = z.infer<typeof PastPlan>;

export const PastSurvey = z.strictObject({ id: Id, ...PastPlan.shape });
export type PastSurvey = z.infer<typeof PastSurvey>;

/** What its totals say, as of any other survey. */
export function pastGroup({ votes, counts, handed }: PastSurvey): Group {
  return groupOf({ votes, counts, handed: handed ?? 0 });
}
