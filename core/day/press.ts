// A counter's last press, remembered so that it can be taken back as a whole (L6).

import type { Entry, Event } from './events.ts';
import {
  type Day,
  type OpenCounter,
  openToAll,
  type Press,
  type UndoableEvent,
  type Visit,
  type VisitId,
  type VisitState,
} from './state.ts';

const undoable: Record<UndoableEvent, true> = {
  called: true,
  recalled: true,
  started: true,
  'errand-finished': true,
  'errand-added': true,
  transferred: true,
  'sent-to-counter': true,
  'put-back': true,
  parked: true,
  resumed: true,
  'put-first': true,
  'no-show': true,
  'taken-back': true,
  'served-without-ticket': true,
  ended: true,
};

/** The press that `entry` is about to be, with what it touches as it is now; none if it can't be undone. */
export function pressOf(day: Day, entry: Entry): Press | undefined {
  const counter = entry.counter === undefined ? undefined : day.counters.get(entry.counter);
  const did = entry.events.find(isUndoable);
  if (!counter || !did) return undefined;
  const visits = new Map<VisitId, Visit | undefined>();
  for (const event of entry.events)
    if ('visit' in event) visits.set(event.visit, day.visits.get(event.visit));
  return { command: entry.command, at: entry.at, did, counter, visits };
}

/** Puts back what the counter's last press touched. What the printer said and which counters closed meanwhile stays true. */
export function takeBack(day: Day, counter: string): void {
  const press = day.presses.get(counter);
  const now = day.counters.get(counter);
  if (!press || !now) return;
  for (const [id, before] of press.visits) {
    const slip = day.visits.get(id)?.slip;
    if (before) day.visits.set(id, { ...before, state: stateNow(day, before), slip: slip ?? before.slip });
    else day.visits.delete(id);
  }
  day.counters.set(counter, asBefore(now, press.counter));
  day.announcements = day.announcements.filter(({ command }) => command !== press.command);
  day.presses.delete(counter);
}

function isUndoable(event: Event): event is Press['did'] {
  return event.type in undoable;
}

/** With the visit that it had; a visit that comes back ends a pause. */
function asBefore({ visit: _now, ...counter }: OpenCounter, { visit, idleSince }: OpenCounter): OpenCounter {
  return visit === undefined ? counter : { ...counter, visit, paused: false, idleSince };
}

/** As it was, unless it waited for one counter that has closed since (L10). */
function stateNow(day: Day, { state }: Visit): VisitState {
  return state.is === 'waiting' && state.only !== undefined && !day.counters.has(state.only)
    ? openToAll(state)
    : state;
}
