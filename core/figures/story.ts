// A service day told from its events (F2): how the room stood every five minutes, and what stood out.

import type { Entry, Event } from '../day/events.ts';
import { applyEntry } from '../day/evolve.ts';
import { type Day, newDay, type Visit } from '../day/state.ts';
import { type IsoDate, MINUTE, type Millis } from '../time.ts';
import type { DayStory } from './report.ts';
import { marksOf } from './story-marks.ts';

type Moment = DayStory['moments'][number];

const every = 5 * MINUTE;

export type Journal = {
  readonly site: string;
  readonly date: IsoDate;
  readonly entries: readonly Entry[];
  readonly simulated: boolean;
};

export function storyOf({ site, date, entries, simulated }: Journal): DayStory {
  const day = newDay(site, date);
  const moments: Moment[] = [];
  let next: Millis | undefined;
  for (const entry of entries) {
    if (next === undefined && entry.events.every(isBeforehand)) {
      applyEntry(day, entry);
      continue;
    }
    next ??= entry.at;
    for (; next < entry.at; next += every) moments.push(momentOf(day, next));
    applyEntry(day, entry);
  }
  if (next !== undefined) moments.push(momentOf(day, day.at));
  return { site, date, simulated, moments, marks: marksOf(site, date, entries) };
}

/** What may have been written days before, when nobody was there. */
function isBeforehand({ type }: Event): boolean {
  return type.startsWith('book') || type === 'numbers-reserved';
}

function momentOf(day: Day, at: Millis): Moment {
  const visits = [...day.visits.values()];
  const waiting = visits.filter(({ state }) => state.is === 'waiting');
  return {
    at,
    waiting: waiting.length,
    openCounters: [...day.counters.values()].filter(({ paused }) => !paused).length,
    serving: visits.filter(({ state }) => state.is === 'serving').length,
    longest: waiting.length === 0 ? null : Math.max(...waiting.map((visit) => waitedBy(visit, at))),
  };
}

/** In minutes, since somebody began to wait this time; nobody waits before their booked time. */
function waitedBy({ booked = 0, state }: Visit, at: Millis): number {
  return Math.floor(Math.max(0, at - Math.max(state.since, booked)) / MINUTE);
}
