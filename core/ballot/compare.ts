// Whether one share of satisfied is surely another than the other, or chance (V9). From published groups alone, so that
// nothing is told that was not (V6).

import type { Interval } from './interval.ts';
import type { Group } from './results.ts';

export type Verdict = 'higher' | 'lower' | 'unsure';

export type Difference = {
  /** Of the later share less the earlier one. */
  readonly points: number;
  /** 95 %. */
  readonly interval: Interval;
  readonly verdict: Verdict;
};

/** A share with its own interval. */
export type SureShare = { readonly share: number; readonly interval: Interval };

/** The share of satisfied, or undefined if it or how sure it is can't be told. */
export function satisfiedIn({ shares }: Group): SureShare | undefined {
  const found = shares.find(({ answer }) => answer === 'satisfied');
  return found?.interval ? { share: found.share, interval: found.interval } : undefined;
}

/**
 * The difference of two proportions with its 95 % interval, from the two Wilson intervals: Newcombe's hybrid score method
 * (Newcombe 1998, Statistics in Medicine 17, 873-890, method 10). Each of the two is corrected for its finite population
 * (interval.ts), and so is what comes of them: recovering a difference's variance from the limits of its parts needs no more
 * than that those are right (Zou and Donner 2008, Statistics in Medicine 27, 1693-1702). As a test: where the interval does
 * not hold 0, two proportions that are the same would differ so much in at most about one case of twenty.
 */
export function difference(earlier: SureShare, later: SureShare): Difference {
  const points = later.share - earlier.share;
  const interval = {
    low: Math.max(
      -1,
      points - Math.hypot(later.share - later.interval.low, earlier.interval.high - earlier.share),
    ),
    high: Math.min(
      1,
      points + Math.hypot(later.interval.high - later.share, earlier.share - earlier.interval.low),
    ),
  };
  return { points, interval, verdict: verdictOf(interval) };
}

function verdictOf({ low, high }: Interval): Verdict {
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'unsure';
}
