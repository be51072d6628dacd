// What stood out on a service day: its first ticket and last serving, its longest queue and wait, and what opened and closed.

import type { Entry, Event } from '../day/events.ts';
import { applyEntry } from '../day/evolve.ts';
import { type Day, newDay } from '../day/state.ts';
import { type IsoDate, MINUTE, type Millis } from '../time.ts';
import type { DayStory } from './report.ts';

type Mark = DayStory['marks'][number];

/** In order. Of two that are alike, the earlier one is the longest. */
export function marksOf(site: string, date: IsoDate, entries: readonly Entry[]): Mark[] {
  const day = newDay(site, date);
  const marks: Mark[] = [];
  let longest = 0;
  let queue: Mark | undefined;
  for (const entry of entries) {
    applyEntry(day, entry);
    marks.push(...entry.events.flatMap((event) => markOf(event, entry.at)));
    const waiting = waitingIn(day);
    if (waiting <= longest) continue;
    longest = waiting;
    queue = { at: entry.at, what: { is: 'longest-queue', waiting } };
  }
  marks.push(...(queue ? [queue] : []), ...visitMarks(day));
  return marks.sort((a, b) => a.at - b.at);
}

function markOf(event: Event, at: Millis): Mark[] {
  switch (event.type) {
    case 'counter-opened':
    case 'counter-closed':
      return [{ at, what: { is: event.type, counter: event.counter } }];
    case 'taking-stopped':
    case 'taking-allowed':
      // Of one service alone is no matter of the whole room.
      return event.service === undefined ? [{ at, what: { is: event.type } }] : [];
    default:
      return [];
  }
}

/** What visits tell as they stand at the end: what was undone is no part of them. */
function visitMarks(day: Day): Mark[] {
  const visits = [...day.visits.values()];
  const tickets = visits.filter(({ number }) => number !== undefined).map(({ arrived }) => arrived);
  const served = visits.flatMap(({ errands }) => errands.flatMap(({ done }) => (done ? [done.at] : [])));
  const waits = visits.flatMap(({ number, arrived, booked = 0, periods, firstCall }) =>
    firstCall && periods[0]?.is === 'waiting'
      ? [{ number, at: firstCall.at, wait: firstCall.at - Math.max(arrived, booked) }]
      : [],
  );
  const [longest] = waits.sort((a, b) => b.wait - a.wait || a.at - b.at);
  const marks: Mark[] = [];
  if (tickets.length > 0) marks.push({ at: Math.min(...tickets), what: { is: 'first-ticket' } });
  if (served.length > 0) marks.push({ at: Math.max(...served), what: { is: 'last-served' } });
  if (longest && longest.wait >= MINUTE) {
    const minutes = Math.floor(longest.wait / MINUTE);
    const what = { is: 'longest-wait', minutes, number: longest.number ?? null } as const;
    marks.push({ at: longest.at, what });
  }
  return marks;
}

function waitingIn(day: Day): number {
  return [...day.visits.values()].filter(({ state }) => state.is === 'waiting').length;
}
