// What is kept of an agent's record whose end was torn, or that was damaged: what is gone may have been uses of the next
// numbers, and those may have been seen.

import type { Line } from './lines.ts';
import { foldLines } from './own-days.ts';
import type { Found } from './record.ts';

/** No line about a number that was taken has fewer bytes. */
const shortestUse = 300;

/** What was taken before the damage is told; of the numbers that are left as many are given up as may stand behind it. */
export function keptLines(lines: readonly Line[], found: Found): readonly Line[] {
  if (found.is === 'whole') return lines;
  const most = found.is === 'cut' ? Math.ceil(found.bytes / shortestUse) : Number.POSITIVE_INFINITY;
  const lost = foldLines(lines)
    .all()
    .flatMap(({ site, date, reserves }) =>
      [...reserves.values()]
        .flatMap(({ unused }) => [...unused])
        .slice(0, most)
        .map((number) => ({ site, date, lost: number })),
    );
  return [...lines, ...lost];
}
