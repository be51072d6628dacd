// How long it will take, as a range (S3): short runs forward from the real state of the day, by the rule that calls.

import type { Day, OpenCounter, ServiceId, Visit, VisitId } from './day/state.ts';
import type { Limits, Service } from './office/office.ts';
import { choose, everybodyWaiting, firstDue, type Line, lineOf, type Place } from './queue.ts';
import { MINUTE, type Millis } from './time.ts';

/** Whole minutes. Four of five waits should end within it. */
export type Range = { readonly low: number; readonly high: number };

export type Waits = {
  /** For each visit that waits; none where nothing supports a figure. */
  readonly visits: ReadonlyMap<VisitId, Range>;
  /** For somebody who came now, by service. */
  readonly services: ReadonlyMap<ServiceId, Range>;
};

/** How long one errand keeps a counter, from call to end, in minutes. */
export type Experience = ReadonlyMap<ServiceId, { readonly mean: number; readonly count: number }>;

/** How many runs; quantiles of a hundred are steady to a few per cent of the range. */
const runs = 100;
/** How many servings the configured time counts as much as. */
const priorWeight = 5;
/** Spread of the logarithm of service times: half of them within a factor of 1.5. */
const sigma = 0.6;
const rangeStep = 5;

export type Desk = {
  readonly counter: OpenCounter;
  readonly line: Line;
  readonly busyWith: ServiceId | undefined;
  readonly busySince: Millis;
};

/** Whatever has a service and a due time: somebody who waits, or who would come. */
export type Newcomer = { readonly errand: { readonly service: ServiceId; readonly due: Millis } };

/**
 * The waits of everybody who waits and of somebody who came now, for all services that an open counter serves.
 * `random` gives numbers from 0 up to 1.
 */
export function estimateWaits(
  day: Day,
  services: readonly Service[],
  limits: Limits,
  at: Millis,
  random: () => number,
): Waits {
  const steps = estimateInSteps(day, services, limits, at, random);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `estimateWaits`, a run a step, so that others can be served between them. The day is not looked at any more. */
export function estimateInSteps(
  day: Day,
  services: readonly Service[],
  limits: Limits,
  at: Millis,
  random: () => number,
): Iterator<undefined, Waits> {
  const waiting = everybodyWaiting(day);
  const desks = desksOf(day, waiting);
  const newcomers = newcomersTo(desks, services, at);
  const experience = experienceOf(day, services);
  const samples = new Map<VisitId | ServiceId, Millis[]>();
  const note = (whose: string, wait: Millis) => {
    const known = samples.get(whose);
    if (known) known.push(wait);
    else samples.set(whose, [wait]);
  };
  const range = (whose: string) => rangeOf(samples.get(whose));

  function* steps(): Generator<undefined, Waits> {
    for (let run = 0; run < runs; run += 1) {
      runForward(desks, newcomers, limits, at, random, experience, note);
      yield;
    }
    return {
      visits: new Map(waiting.flatMap(({ visit }) => pair(visit.id, range(visit.id)))),
      services: new Map(services.flatMap(({ id }) => pair(id, range(id)))),
    };
  }
  return steps();
}

/** The wait to tell of a visit: its own; for one that has just come and waits for anybody, a newcomer's. */
export function waitOf(visit: Visit, waits: Waits): Range | null {
  const own = waits.visits.get(visit.id);
  if (own || visit.state.is !== 'waiting' || visit.periods.length > 0) return own ?? null;
  const first = firstDue(visit);
  return (first && waits.services.get(first.service)) ?? null;
}

/** What the day has shown of how long errands take, with the configured time as a start. */
export function experienceOf(day: Day, services: readonly Service[]): Experience {
  const seen = new Map<ServiceId, { minutes: number; count: number }>();
  for (const { id, typicalMinutes } of services) {
    seen.set(id, { minutes: typicalMinutes * priorWeight, count: priorWeight });
  }
  for (const visit of day.visits.values()) {
    for (const errand of visit.errands) {
      const sum = seen.get(errand.service);
      if (!sum || !errand.done?.durationKnown) continue;
      const periods = visit.periods.filter((p) => p.errand === errand.id);
      sum.minutes += periods.reduce((total, { from, to }) => total + (to - from) / MINUTE, 0);
      sum.count += 1;
    }
  }
  return new Map([...seen].map(([id, { minutes, count }]) => [id, { mean: minutes / count, count }]));
}

export function desksOf(day: Day, waiting: readonly Place[]): Desk[] {
  const desks: Desk[] = [];
  for (const counter of day.counters.values()) {
    const visit = counter.visit === undefined ? undefined : day.visits.get(counter.visit);
    if (counter.paused && !visit) continue;
    const state = visit?.state;
    const errand = state && 'errand' in state ? state.errand : undefined;
    desks.push({
      counter,
      line: lineOf(waiting, counter),
      busyWith: visit?.errands.find(({ id }) => id === errand)?.service,
      busySince: state?.since ?? 0,
    });
  }
  return desks;
}

/** One for each service that an open counter can call somebody for. */
function newcomersTo(desks: readonly Desk[], services: readonly Service[], at: Millis): Newcomer[] {
  return services
    .filter(({ id }) => desks.some(({ counter }) => [...counter.serves, ...counter.helps].includes(id)))
    .map(({ id, targetMinutes }) => ({ errand: { service: id, due: at + targetMinutes * MINUTE } }));
}

/** One possible future: each counter, as it becomes free, takes who is next, until nobody is left. */
function runForward(
  desks: readonly Desk[],
  newcomers: readonly Newcomer[],
  limits: Limits,
  at: Millis,
  random: () => number,
  experience: Experience,
  note: (whose: string, wait: Millis) => void,
): void {
  const taken = new Set<VisitId>();
  const outside = new Set(newcomers);
  const working = desks.map(({ counter, line, busyWith, busySince }) => ({
    counter,
    own: line.own,
    helps: line.helps,
    nextOwn: 0,
    nextHelped: 0,
    free: busyWith === undefined ? at : at + remaining(busyWith, at - busySince, experience, random),
  }));
  while (working.length > 0) {
    let desk = working[0];
    for (const other of working) if (desk && other.free < desk.free) desk = other;
    if (!desk) return;
    while (isTaken(desk.own[desk.nextOwn], taken)) desk.nextOwn += 1;
    while (isTaken(desk.helps[desk.nextHelped], taken)) desk.nextHelped += 1;
    const own = firstAt(desk.own, desk.nextOwn, desk.free, taken);
    const helped = firstAt(desk.helps, desk.nextHelped, desk.free, taken);
    const place = choose(own, helped, desk.free, limits);
    for (const newcomer of outside) {
      if (!isNext(newcomer, desk.counter, own, helped, desk.free, limits)) continue;
      note(newcomer.errand.service, desk.free - at);
      outside.delete(newcomer);
    }
    if (!place) {
      const opens = nextTime(desk.own[desk.nextOwn], desk.helps[desk.nextHelped]);
      if (opens === undefined) working.splice(working.indexOf(desk), 1);
      else desk.free = opens;
      continue;
    }
    note(place.visit.id, desk.free - at);
    taken.add(place.visit.id);
    desk.free += duration(place.errand.service, experience, random);
  }
}

/** The first from `from` on who can be called at `at`: what is booked to the minute is not called before (B7). */
function firstAt(
  line: readonly Place[],
  from: number,
  at: Millis,
  taken: ReadonlySet<VisitId>,
): Place | undefined {
  const first = line[from];
  if (!first || isTimely(first, at)) return first;
  for (let i = from + 1; i < line.length; i += 1) {
    const place = line[i];
    if (place && isTimely(place, at) && !taken.has(place.visit.id)) return place;
  }
  return undefined;
}

function isTimely({ visit: { notBefore } }: Place, at: Millis): boolean {
  return notBefore === undefined || at >= notBefore;
}

/** When one of those who are not called yet can be. */
function nextTime(...places: (Place | undefined)[]): Millis | undefined {
  const times = places.flatMap((place) => (place ? [place.visit.notBefore ?? 0] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

function isTaken(place: Place | undefined, taken: ReadonlySet<VisitId>): boolean {
  return place !== undefined && taken.has(place.visit.id);
}

/** Whether a newcomer would be called at `at` before those whom the counter would call otherwise. */
export function isNext(
  newcomer: Newcomer,
  counter: OpenCounter,
  own: Newcomer | undefined,
  helped: Newcomer | undefined,
  at: Millis,
  limits: Limits,
): boolean {
  const { service, due } = newcomer.errand;
  const isBefore = (place: Newcomer | undefined) => !place || due < place.errand.due;
  if (counter.serves.includes(service)) {
    return isBefore(own) && choose(newcomer, helped, at, limits) === newcomer;
  }
  if (!counter.helps.includes(service)) return false;
  return isBefore(helped) && choose(own, newcomer, at, limits) === newcomer;
}

/** A lognormal service time with the mean that was learned. */
export function duration(service: ServiceId, experience: Experience, random: () => number): Millis {
  const mean = experience.get(service)?.mean ?? 10;
  // Box–Muller; 1 - random() is never 0.
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean * Math.exp(sigma * normal - (sigma * sigma) / 2) * MINUTE;
}

/** What is left of a serving that has taken `elapsed` already. */
export function remaining(
  service: ServiceId,
  elapsed: Millis,
  experience: Experience,
  random: () => number,
): Millis {
  for (let tries = 0; tries < 8; tries += 1) {
    const whole = duration(service, experience, random);
    if (whole > elapsed) return whole - elapsed;
  }
  return duration(service, experience, random) / 2;
}

/** From the 10th to the 90th percentile, outward to steps of five minutes; of half as many samples as runs, at least. */
export function rangeOf(samples: Millis[] | undefined): Range | undefined {
  if (!samples || samples.length < runs / 2) return undefined;
  const sorted = samples.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / MINUTE;
  const low = Math.floor(at(0.1) / rangeStep) * rangeStep;
  return { low, high: Math.max(low + rangeStep, Math.ceil(at(0.9) / rangeStep) * rangeStep) };
}

function pair<K, V>(key: K, value: V | undefined): [K, V][] {
  return value === undefined ? [] : [[key, value]];
}
