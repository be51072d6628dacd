// How many tokens were handed over, per day, site and area: the response rate's denominator (V1). Kept beside the
// ballots, never in the journal, and without saying to whom.

import { z } from 'zod';
import type { IsoDate, Millis } from '../time.ts';

export const reasonsNotHanded = ['declined', 'none-left', 'forgotten', 'not-suitable'] as const;

/** What staff say when they end a served visit. */
export const TokenOutcome = z.enum(['handed', ...reasonsNotHanded]);
export type TokenOutcome = z.infer<typeof TokenOutcome>;

const DayCounts = z.partialRecord(TokenOutcome, z.int().nonnegative());

/** A command that ended a served visit, when it was accepted, and what it counted. */
const Press = z.strictObject({ press: z.string(), at: z.int(), key: z.string(), outcome: TokenOutcome });
type Press = z.infer<typeof Press>;

export const Handed = z.strictObject({
  /** By `2023-02-02/raadhus` or `2023-02-02/raadhus/pas`: day, site, area if the survey tells areas apart. */
  counts: z.record(z.string(), DayCounts),
  /** The presses of the last minutes, so that one that is repeated or undone counts once or not at all. */
  recent: z.array(Press),
});
export type Handed = z.infer<typeof Handed>;

export const noneHanded: Handed = { counts: {}, recent: [] };

/** Longer than an undo may come (L6), and than a client repeats a command that got no answer. */
const recentTime: Millis = 120_000;

export function handedKey(day: IsoDate, site: string, area: string | undefined): string {
  return [day, site, ...(area === undefined ? [] : [area])].join('/');
}

/** Counts what a press said; one that was counted already, or is so old that nobody knows, changes nothing. */
export function handOver(handed: Handed, press: Press, now: Millis): Handed {
  if (isOld(press, now) || handed.recent.some((one) => one.press === press.press)) return handed;
  const { recent } = forgetPresses(handed, now);
  return { counts: moved(handed.counts, press, 1), recent: [...recent, press] };
}

/** Without the presses that are over: by the journal, they would tell for good what became of whose token. */
export function forgetPresses(handed: Handed, now: Millis): Handed {
  const recent = handed.recent.filter((press) => !isOld(press, now));
  return recent.length === handed.recent.length ? handed : { ...handed, recent };
}

/** The press was undone: what it counted is taken back (V1). */
export function takeBackHanded(handed: Handed, press: string): Handed {
  const found = handed.recent.find((one) => one.press === press);
  if (!found) return handed;
  return {
    counts: moved(handed.counts, found, -1),
    recent: handed.recent.filter((one) => one !== found),
  };
}

/** How many tokens were handed over in the days and places that `where` picks by their key. */
export function handedTotal({ counts }: Handed, where: (key: string) => boolean): number {
  return Object.entries(counts).reduce((sum, [key, day]) => sum + (where(key) ? (day.handed ?? 0) : 0), 0);
}

function isOld({ at }: Press, now: Millis): boolean {
  return now - at >= recentTime;
}

function moved(counts: Handed['counts'], { key, outcome }: Press, by: number): Handed['counts'] {
  const day = counts[key] ?? {};
  return { ...counts, [key]: { ...day, [outcome]: Math.max(0, (day[outcome] ?? 0) + by) } };
}
