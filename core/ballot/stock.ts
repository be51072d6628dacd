// How many tokens a site has, and whether they will last. Of who got which nothing is known.

import { type Handed, handedTotal } from './handed.ts';

/** With fewer than this there is no morning to print more in. */
const fewest = 20;

export type SiteStock = {
  readonly site: string;
  readonly minted: number;
  readonly handed: number;
  readonly used: number;
  /** Neither handed over nor used: some are voted with although nobody noted that they were handed over. */
  readonly left: number;
  /** Fewer are left than were handed over on the busiest day so far, or fewer than 20. */
  readonly few: boolean;
};

export function siteStock(
  site: string,
  { minted, used }: { readonly minted: number; readonly used: number },
  handed: Handed,
): SiteStock {
  const handedHere = handedTotal(handed, (key) => key.split('/')[1] === site);
  const left = Math.max(0, minted - Math.max(handedHere, used));
  return {
    site,
    minted,
    handed: handedHere,
    used,
    left,
    few: left < Math.max(fewest, busiestDay(handed, site)),
  };
}

function busiestDay(handed: Handed, site: string): number {
  const days = new Set(Object.keys(handed.counts).map((key) => key.split('/')[0]));
  const onDay = (day: string | undefined) =>
    handedTotal(handed, (key) => key.split('/')[0] === day && key.split('/')[1] === site);
  return Math.max(0, ...[...days].map(onDay));
}
