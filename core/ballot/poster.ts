// A survey's published result as the waiting room is shown it: three shares, and how many of those who were handed a
// token voted. Nothing that is not published, and never under ten votes (V6).

import type { IsoDate } from '../time.ts';
import type { Results, Share } from './results.ts';
import type { Survey } from './survey.ts';

export type SurveyPoster = {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly votes: number;
  /** Tokens handed over; null where the two do not fit together (V4). */
  readonly handed: number | null;
  readonly shares: readonly Pick<Share, 'answer' | 'count' | 'share'>[];
};

/** Null: there is nothing to show. `through`: the last day that the result holds. */
export function surveyPoster(
  { first, last }: Pick<Survey, 'first' | 'last'>,
  { total, through }: Pick<Results, 'total' | 'through'>,
): SurveyPoster | null {
  const { votes, handed, responseRate, shares } = total;
  if (shares.length === 0) return null;
  return {
    first,
    last: through < last ? through : last,
    votes,
    handed: responseRate === null ? null : handed,
    shares: shares.map(({ answer, count, share }) => ({ answer, count, share })),
  };
}
