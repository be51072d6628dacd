// One possible future: each counter, as it becomes free, takes who is next of those who have come by then (Q1, Q4).

import type { OpenCounter, ServiceId } from '../day/state.ts';
import { type Desk, duration, type Experience, isNext, type Newcomer, remaining } from '../estimate.ts';
import type { Limits } from '../office/office.ts';
import { choose, type Place } from '../queue.ts';
import type { Millis } from '../time.ts';

/** Somebody who waits, or who will have come by `comes`. Whoever is in two lines is taken once. */
type Person = { taken: boolean };
type Entry = Newcomer & { readonly comes: Millis; readonly person: Person };

/** Asks how long somebody would wait who came at `comes`, and takes nobody's time. */
export type Probe = Newcomer & { readonly comes: Millis; readonly heard: (wait: Millis) => void };

type Working = {
  readonly counter: OpenCounter;
  readonly own: readonly Entry[];
  readonly helps: readonly Entry[];
  free: Millis;
};

export type Future = {
  readonly desks: readonly Desk[];
  /** Those who will come. */
  readonly comers: readonly (Newcomer & { readonly comes: Millis })[];
  readonly probes: readonly Probe[];
  readonly at: Millis;
  readonly limits: Limits;
  readonly experience: Experience;
  readonly random: () => number;
};

export function runFuture({ desks, comers, probes, at, limits, experience, random }: Future): void {
  const people = new Map<string, Person>();
  const waits = (place: Place): Entry => {
    const person = people.get(place.visit.id) ?? { taken: false };
    people.set(place.visit.id, person);
    return { errand: place.errand, comes: at, person };
  };
  const coming = comers.map((comer): Entry => ({ ...comer, person: { taken: false } }));
  const lineOf = (places: readonly Place[], services: readonly ServiceId[]): Entry[] =>
    [...places.map(waits), ...coming.filter(({ errand }) => services.includes(errand.service))].sort(
      (a, b) => a.errand.due - b.errand.due,
    );
  const working: Working[] = desks.map(({ counter, line, busyWith, busySince }) => ({
    counter,
    own: lineOf(line.own, counter.serves),
    helps: lineOf(line.helps, counter.helps),
    free: busyWith === undefined ? at : at + remaining(busyWith, at - busySince, experience, random),
  }));
  const asking = new Set(probes);
  while (asking.size > 0) {
    const desk = soonest(working);
    if (!desk) return;
    const own = firstAt(desk.own, desk.free);
    const helped = firstAt(desk.helps, desk.free);
    for (const probe of asking) {
      if (probe.comes > desk.free || !isNext(probe, desk.counter, own, helped, desk.free, limits)) continue;
      probe.heard(desk.free - probe.comes);
      asking.delete(probe);
    }
    const next = choose(own, helped, desk.free, limits);
    if (next) {
      next.person.taken = true;
      desk.free += duration(next.errand.service, experience, random);
    } else {
      const wakes = nextComing(desk, asking);
      if (wakes === undefined) working.splice(working.indexOf(desk), 1);
      else desk.free = wakes;
    }
  }
}

function soonest(working: readonly Working[]): Working | undefined {
  let first = working[0];
  for (const desk of working) if (first && desk.free < first.free) first = desk;
  return first;
}

function firstAt(line: readonly Entry[], at: Millis): Entry | undefined {
  return line.find(({ comes, person }) => comes <= at && !person.taken);
}

/** When the next one comes for whom a counter that has nobody would be there. */
function nextComing({ counter, own, helps, free }: Working, asking: ReadonlySet<Probe>): Millis | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const line of [own, helps]) {
    for (const { comes, person } of line) if (!person.taken && comes > free) next = Math.min(next, comes);
  }
  for (const { comes, errand } of asking) {
    const isHere = counter.serves.includes(errand.service) || counter.helps.includes(errand.service);
    if (isHere && comes > free) next = Math.min(next, comes);
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}
