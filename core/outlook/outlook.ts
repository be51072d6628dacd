// The hour that comes, if the counters stay as they are (S3): the real day run forward many times, with those who are
// expected to come. Told by groups of services that wait alike.

import type { Day, OpenCounter, ServiceId } from '../day/state.ts';
import { type Desk, desksOf, experienceOf, type Range, rangeOf } from '../estimate.ts';
import type { Limits, Service } from '../office/office.ts';
import { everybodyWaiting, lineOf } from '../queue.ts';
import { HOUR, MINUTE, type Millis } from '../time.ts';
import { drawArrivals, expectedArrivals, type PastArrivals } from './arrivals.ts';
import { type Probe, runFuture } from './run.ts';

/** After so many minutes the wait is told. */
export const toldAfter = [15, 30, 60] as const;

export type Course = {
  /** The wait of somebody who comes then, after each of `toldAfter`; null where too few runs say. */
  readonly waits: readonly (Range | null)[];
  /** From when most would wait longer than the target; null: not within the hour. */
  readonly breaks: Millis | null;
};

/** Services with one target, served and helped with at the same counters: who comes for one waits as for the others. */
export type GroupOutlook = Course & {
  readonly services: readonly ServiceId[];
  readonly targetMinutes: number;
  /** How many are expected within the hour. */
  readonly expected: number;
  /** The same, if one counter more served this group from now on; told where the target would break. */
  readonly oneMore: Course | null;
};

export type Outlook = {
  readonly at: Millis;
  /** From how many days of the past it is made. */
  readonly days: number;
  /** Those for which most are expected first. */
  readonly groups: readonly GroupOutlook[];
};

export type OutlookParts = {
  readonly day: Day;
  /** Of the site. */
  readonly services: readonly Service[];
  readonly limits: Limits;
  readonly zone: string;
  readonly past: PastArrivals;
  readonly at: Millis;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
};

/** As many as the estimates have, whose ranges these are. */
const runs = 100;
/** Every five minutes of the hour somebody asks how long it would take. */
const probeEvery: Millis = 5 * MINUTE;
const probesInHour = 12;
/** Who comes after the hour may still be called before those who came in it. */
const comersFor: Millis = 2 * HOUR;
/** What one counter more would change is worked out for the groups for which most are expected. */
const mostHelped = 4;

type Group = { readonly services: readonly ServiceId[]; readonly targetMinutes: number };
type Run = (desks: readonly Desk[], groups: readonly Group[]) => Generator<undefined, Course[]>;

/** Fewer days say nothing of a weekday. */
export const fewestDays = 2;

/** A run a step, so that others can be served between them. The day is looked at in the first step alone. */
export function* outlookInSteps(parts: OutlookParts): Generator<undefined, Outlook | null> {
  const { day, services, past, at, zone } = parts;
  if (past.days < fewestDays) return null;
  const waiting = everybodyWaiting(day);
  const desks = desksOf(day, waiting);
  const groups = groupsOf(desks, services);
  const run = runsOf(parts);
  const prepared = groups.map((group) => {
    const counter = oneMore(group, at);
    return {
      more: { counter, line: lineOf(waiting, counter), busyWith: undefined, busySince: 0 },
      expected:
        expectedArrivals(past, taken(day, group.services), [at, at + HOUR], zone) +
        bookedFrom(day, [at, at + HOUR]).filter(({ service }) => group.services.includes(service)).length,
    };
  });
  const courses = yield* run(desks, groups);
  const outlooks = groups
    .flatMap((group, i) => {
      const [course, ready] = [courses[i], prepared[i]];
      return course && ready ? [{ group, course, ...ready }] : [];
    })
    .sort((a, b) => b.expected - a.expected);
  const told: GroupOutlook[] = [];
  let helped = 0;
  for (const { group, course, expected, more } of outlooks) {
    const isHelped = course.breaks !== null && helped < mostHelped;
    if (isHelped) helped += 1;
    const [changed] = isHelped ? yield* run([...desks, more], [group]) : [];
    told.push({ ...group, ...course, expected, oneMore: changed ?? null });
  }
  return { at, days: past.days, groups: told };
}

function runsOf({ day, services, limits, zone, past, at, random }: OutlookParts): Run {
  const experience = experienceOf(day, services);
  const targets = new Map(services.map(({ id, targetMinutes }) => [id, targetMinutes * MINUTE]));
  const coming = taken(
    day,
    services.map(({ id }) => id),
  );
  const newcomer = (service: ServiceId, comes: Millis) => ({
    comes,
    errand: { service, due: comes + (targets.get(service) ?? 0) },
  });
  const booked = bookedFrom(day, [at, at + comersFor]).map(({ service, time }) => {
    return { comes: time, errand: { service, due: time } };
  });
  return function* run(desks, groups) {
    const heard = groups.map(() => Array.from({ length: probesInHour + 1 }, (): Millis[] => []));
    for (let n = 0; n < runs; n += 1) {
      const drawn = drawArrivals(past, coming, [at, at + comersFor], zone, random);
      const comers = [...drawn.map((arrival) => newcomer(arrival.service, arrival.at)), ...booked];
      const probes = groups.flatMap(({ services: [service = ''] }, group) =>
        Array.from(
          { length: probesInHour + 1 },
          (_, i): Probe => ({
            ...newcomer(service, at + i * probeEvery),
            heard: (wait) => heard[group]?.[i]?.push(wait),
          }),
        ),
      );
      runFuture({ desks, comers, probes, at, limits, experience, random });
      yield;
    }
    return heard.map((samples, i) => courseOf(samples, (groups[i]?.targetMinutes ?? 0) * MINUTE, at));
  };
}

function courseOf(samples: readonly Millis[][], target: Millis, at: Millis): Course {
  const isBroken = (waits: readonly Millis[]) => waits.filter((wait) => wait > target).length * 2 > runs;
  const first = samples.findIndex(isBroken);
  return {
    waits: toldAfter.map((after) => rangeOf(samples[(after * MINUTE) / probeEvery]) ?? null),
    breaks: first === -1 ? null : at + first * probeEvery,
  };
}

/** Only of services that an open counter serves or helps with: of all others nothing is known. */
function groupsOf(desks: readonly Desk[], services: readonly Service[]): Group[] {
  const groups = new Map<string, { services: ServiceId[]; targetMinutes: number }>();
  for (const { id, targetMinutes } of services) {
    const where = desks.map(({ counter }) =>
      counter.serves.includes(id) ? 's' : counter.helps.includes(id) ? 'h' : '-',
    );
    if (where.every((how) => how === '-')) continue;
    const key = `${targetMinutes} ${where.join('')}`;
    const group = groups.get(key) ?? { services: [], targetMinutes };
    groups.set(key, group);
    group.services.push(id);
  }
  return [...groups.values()];
}

/** Those for which tickets are given out (O2). */
function taken(day: Day, services: readonly ServiceId[]): readonly ServiceId[] {
  return day.taking ? services.filter((id) => !day.stopped.has(id)) : [];
}

/** What is booked, as if everybody came at the booked time; each errand by itself. */
function bookedFrom(day: Day, [from, to]: readonly [Millis, Millis]) {
  return [...day.bookings.values()]
    .filter(({ state, time }) => state.is === 'booked' && time >= from && time < to)
    .flatMap(({ services, time }) => services.map((service) => ({ service, time })));
}

/** No counter of the site has an id like this. */
function oneMore({ services }: Group, at: Millis): OpenCounter {
  return {
    id: '+',
    person: 'system',
    since: at,
    idleSince: at,
    paused: false,
    serves: services,
    helps: [],
  };
}
