// The rules of numbers and calls once more, in the simulation's own words.

import type { Office } from '../../core/office/office.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { firstWish, isOpen, type Stay } from './stay.ts';

export type Desk = {
  readonly person: string;
  readonly serves: readonly string[];
  readonly helps: readonly string[];
  readonly paused: boolean;
};

/** The one after `last`, none that somebody holds who is open, or who may come back as a no-show (N1, L4). */
export function numberAfter(
  last: number,
  stays: readonly Stay[],
  at: Millis,
  { limits, series }: Office,
): string | undefined {
  const since = at - limits.graceMinutes * MINUTE;
  const held = new Set(
    stays
      .filter((stay) => isOpen(stay) || (stay.is === 'no-show' && stay.since >= since))
      .map(({ number }) => number),
  );
  for (let next = last + 1; next < last + 1000; next++) {
    const number = `${series.walkIn.letter}${String(((next - 1) % 999) + 1).padStart(3, '0')}`;
    if (!held.has(number)) return number;
  }
  return undefined;
}

/** Who is due first among those whom the counter serves; who it helps with when nobody else is, or is far too late (Q1, Q4, Q6). */
export function nextAt(
  counter: string,
  { serves, helps }: Desk,
  stays: readonly Stay[],
  at: Millis,
  { limits }: Office,
): Stay | undefined {
  const offered = stays.filter(({ is, only, rest }) => {
    if (is !== 'waiting' || (only !== undefined && only !== counter)) return false;
    return !(rest?.counter === counter && at < rest.until);
  });
  const own = (stay: Stay) => firstWish(stay, stay.only === counter ? undefined : serves)?.due;
  const [mine] = inLine(offered, own);
  const [other] = inLine(offered, (stay) =>
    own(stay) === undefined ? firstWish(stay, helps)?.due : undefined,
  );
  const isLate = ({ due }: { due: Millis }) => at - due > limits.helpWhenOverdueMinutes * MINUTE;
  if (!mine || !other) return (mine ?? other)?.stay;
  return isLate(other) && !isLate(mine) ? other.stay : mine.stay;
}

function inLine(
  stays: readonly Stay[],
  dueOf: (stay: Stay) => Millis | undefined,
): { stay: Stay; due: Millis }[] {
  return stays
    .flatMap((stay) => {
      const due = dueOf(stay);
      return due === undefined ? [] : [{ stay, due }];
    })
    .sort((a, b) => a.due - b.due || a.stay.arrived - b.stay.arrived || a.stay.order - b.stay.order);
}
