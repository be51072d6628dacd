// What all phones of a site get, the same small map for all: every number's place or where it is called.
// It holds nothing that the waiting room does not see; each phone looks up its own number.

import type { Day, OpenCounter } from '../day/state.ts';
import { openErrands } from '../day/state.ts';
import type { Range } from '../estimate.ts';
import { everybodyWaiting, type Place } from '../queue.ts';
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
  const places = everybodyWaiting(day);
  for (const [i, { visit }] of places.entries()) {
    if (visit.number === undefined) continue;
    const range: Range | undefined = waits.visits.get(visit.id);
    waiting[visit.number] = [before(day, places, i), range?.low ?? null, range?.high ?? null];
  }
  const called: Record<string, string> = {};
  for (const { visit: id } of day.counters.values()) {
    const visit = id === undefined ? undefined : day.visits.get(id);
    if (visit?.number === undefined || visit.state.is !== 'called') continue;
    called[visit.number] = counterLabel(site, visit.state.counter);
  }
  return { view: 'phones', version: day.version, at, waiting, called };
}

/** How many of those with an earlier due time a counter would call before the one at `index`. */
export function before(day: Day, places: readonly Place[], index: number): number {
  const mine = places[index];
  if (!mine) return 0;
  const counters = [...day.counters.values()].filter((counter) => canCall(counter, mine));
  const earlier = places.slice(0, index);
  if (counters.length === 0) return earlier.length;
  return earlier.filter((place) => counters.some((counter) => canCall(counter, place))).length;
}

function canCall({ id, serves, helps }: OpenCounter, { visit }: Place): boolean {
  if (visit.state.is === 'waiting' && visit.state.only !== undefined) return visit.state.only === id;
  return openErrands(visit).some(({ service }) => serves.includes(service) || helps.includes(service));
}
