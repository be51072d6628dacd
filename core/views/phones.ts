// What all phones of a site get, the same small map for all: every number's place or where it is called.
// It holds nothing that the waiting room does not see; each phone looks up its own number.

import { everybodyWaiting, placesBefore } from '../queue.ts';
import type { Millis } from '../time.ts';
import { counterLabel, type Scene } from './scene.ts';

/** How many are called before, and the range in minutes; null where it is unknown (S3). */
export type PhonePlace = readonly [before: number, low: number | null, high: number | null];

export type PhonesView = {
  readonly view: 'phones';
  readonly version: number;
  readonly at: Millis;
  readonly waiting: Readonly<Record<string, PhonePlace>>;
  /** The label of the counter that each called number should go to. */
  readonly called: Readonly<Record<string, string>>;
};

export function phonesView({ day, site, at, waits }: Scene): PhonesView {
  const waiting: Record<string, PhonePlace> = {};
  const before = placesBefore(day);
  for (const { visit } of everybodyWaiting(day)) {
    if (visit.number === undefined) continue;
    const range = waits.visits.get(visit.id);
    waiting[visit.number] = [before(visit.id), range?.low ?? null, range?.high ?? null];
  }
  const called: Record<string, string> = {};
  for (const { visit: id } of day.counters.values()) {
    const visit = id === undefined ? undefined : day.visits.get(id);
    if (visit?.number === undefined || visit.state.is !== 'called') continue;
    called[visit.number] = counterLabel(site, visit.state.counter);
  }
  return { view: 'phones', version: day.version, at, waiting, called };
}
