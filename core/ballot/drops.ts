// Votes that boxes count: a controller says how many fell into each box in all its life, not when; what is more than it said
// last is new. So nothing that is repeated counts twice, and nothing that was not heard is lost (V3, V5).

import { z } from 'zod';
import type { IsoDate } from '../time.ts';
import { added, type Ballots, type Cell, Counts, noCounts, sortedByKey, total } from './ballots.ts';
import { answers } from './survey.ts';

/** What a controller says: who it is, and all that it has ever counted. */
export const Reading = z.strictObject({
  /** Made by chance when its memory was empty: another one, or one that has forgotten, has another. */
  controller: z.string().regex(/^[0-9A-F]{8}$/),
  totals: Counts,
});
export type Reading = z.infer<typeof Reading>;

/**
 * The ballots with what is new in a reading of `device`, the same if nothing is. Without `place` the survey has not begun:
 * the totals are kept as those from which it counts. `renewed`: it is another controller, or one that has forgotten, so
 * that what fell before this reading can't be told from old drops, and does not count.
 */
export function countDrops(
  ballots: Ballots,
  device: string,
  { controller, totals }: Reading,
  place: { readonly cell: Cell; readonly day: IsoDate } | undefined,
): { readonly ballots: Ballots; readonly renewed: boolean } {
  const before = ballots.boxes?.[device];
  const goesOn =
    before?.controller === controller && answers.every((answer) => totals[answer] >= before.totals[answer]);
  const fresh = goesOn && place ? less(totals, before.totals) : noCounts;
  if (goesOn && total(totals) === total(before.totals)) return { ballots, renewed: false };

  const renewed = before !== undefined && !goesOn && place !== undefined;
  const renewals = (before?.renewals ?? 0) + (renewed ? 1 : 0);
  const boxes = sortedByKey({ ...ballots.boxes, [device]: { controller, totals, renewals } });
  if (!place || total(fresh) === 0) return { ballots: { ...ballots, boxes }, renewed };
  const { cell, day } = place;
  return {
    ballots: {
      ...ballots,
      boxes,
      counts: sortedByKey({ ...ballots.counts, [cell]: added(ballots.counts[cell] ?? noCounts, fresh) }),
      votedOn: sortedByKey({ ...ballots.votedOn, [day]: (ballots.votedOn[day] ?? 0) + total(fresh) }),
    },
    renewed,
  };
}

function less(a: Counts, b: Counts): Counts {
  return {
    satisfied: a.satisfied - b.satisfied,
    neither: a.neither - b.neither,
    dissatisfied: a.dissatisfied - b.dissatisfied,
  };
}
