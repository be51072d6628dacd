// How sure a share is: the interval for who voted, and the band that those who did not vote leave open (V7).

export type Interval = { readonly low: number; readonly high: number };

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % Wilson score interval of `count` out of `votes`, corrected for a finite population of `population`.
 * Wilson 1927 (JASA 22, 209-212); the correction replaces z² by z²(N-n)/(N-1), O'Neill 2021 (arXiv:2109.12464).
 * `votes` > 0 and `population` >= `votes`.
 */
export function wilson(count: number, votes: number, population: number): Interval {
  const p = count / votes;
  const z2 = population > 1 ? (z * z * (population - votes)) / (population - 1) : 0;
  const centre = (p + z2 / (2 * votes)) / (1 + z2 / votes);
  const spread =
    (Math.sqrt(z2) / (1 + z2 / votes)) * Math.sqrt((p * (1 - p)) / votes + z2 / (4 * votes * votes));
  return { low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}

/** What the share among all could be, if none or all of those who did not vote had given this answer. */
export function nonResponseBand(count: number, votes: number, population: number): Interval {
  const response = votes / population;
  const voted = (count / votes) * response;
  return { low: voted, high: voted + 1 - response };
}
