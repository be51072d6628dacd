// The few ways in which a day changes: a visit is replaced, moved to another state, given a number; a counter is replaced.

import type { Entry } from '../events.ts';
import type { Day, Errand, OpenCounter, Visit, VisitId, VisitState } from '../state.ts';

/** As many announcements as a display that comes back can need. */
const announcementsKept = 40;

/** Replaces a visit without acting on it: an undo may still come (L6). */
export function replace(day: Day, id: VisitId, by: (visit: Visit) => Visit): void {
  const visit = day.visits.get(id);
  if (visit) day.visits.set(id, by(visit));
}

/** Replaces a visit; whatever was pressed before can't be undone any more (L6). */
export function change(day: Day, id: VisitId, entry: Entry, by: (visit: Visit) => Visit): void {
  replace(day, id, (visit) => ({ ...by(visit), touched: entry.command }));
}

export function changeErrand(
  day: Day,
  id: VisitId,
  entry: Entry,
  errand: number,
  by: (errand: Errand) => Errand,
): void {
  change(day, id, entry, (visit) => ({
    ...visit,
    errands: visit.errands.map((one) => (one.id === errand ? by(one) : one)),
  }));
}

/** Into another state; the one it leaves joins its periods (L2), and it leaves the counter that has it. */
export function move(day: Day, id: VisitId, entry: Entry, state: VisitState): void {
  leaveCounter(day, id, entry);
  change(day, id, entry, (visit) => ({
    ...visit,
    state,
    periods: [...visit.periods, ...over(visit, entry.at)],
  }));
  if (state.is === 'called' || state.is === 'serving') occupy(day, state.counter, id);
}

/** Each open errand becomes due at `due`, or stays due earlier (Q2, Q3). */
export function advance(day: Day, id: VisitId, entry: Entry, due: number): void {
  change(day, id, entry, (visit) => ({
    ...visit,
    errands: visit.errands.map((one) =>
      one.done || one.due <= due ? one : { ...one, due, promised: one.promised ?? one.due },
    ),
  }));
}

export function giveNumber(day: Day, number: string, visit: VisitId): void {
  day.lastNumber.set(number.charAt(0), Number(number.slice(1)));
  day.holders.set(number, visit);
}

/** One that was set aside: the others are given on from where they are (K1). */
export function giveReserved(day: Day, number: string, visit: VisitId, id: string): void {
  day.holders.set(number, visit);
  const reserve = day.reserves.get(id);
  if (!reserve) return;
  const unused = new Set(reserve.unused);
  unused.delete(number);
  day.reserves.set(id, { ...reserve, unused });
}

export function announce(day: Day, id: VisitId, counter: string, { at, command }: Entry): void {
  const visit = day.visits.get(id);
  if (visit?.number === undefined) return;
  day.announced += 1;
  const { number } = visit;
  const booked = visit.kind === 'booked';
  const latest = { id: day.announced, visit: id, number, counter, booked, at, command };
  day.announcements = [...day.announcements.slice(1 - announcementsKept), latest];
}

export function changeCounter(day: Day, id: string, by: (counter: OpenCounter) => OpenCounter): void {
  const counter = day.counters.get(id);
  if (counter) day.counters.set(id, by(counter));
}

export function occupy(day: Day, counter: string, visit: VisitId): void {
  changeCounter(day, counter, (open) => ({ ...open, visit }));
}

function leaveCounter(day: Day, id: VisitId, { at }: Entry): void {
  const state = day.visits.get(id)?.state;
  if (state?.is !== 'called' && state?.is !== 'serving') return;
  changeCounter(day, state.counter, ({ visit: _left, ...counter }) => ({ ...counter, idleSince: at }));
}

/** The period that ends when a visit leaves its state. */
function over({ state }: Visit, to: number): Visit['periods'] {
  if (state.is === 'ended') return [];
  const { is, since: from } = state;
  const counter = 'counter' in state ? { counter: state.counter } : {};
  const errand = 'errand' in state ? { errand: state.errand } : {};
  return [{ is, from, to, ...counter, ...errand }];
}
