// Who is next and why: the one rule (Q1 to Q6) by which calls, screens, estimates and simulations order the queue.

import type { Reason } from './day/events.ts';
import type { Day, Errand, OpenCounter, Visit, VisitId } from './day/state.ts';
import type { Limits } from './office/office.ts';
import { MINUTE, type Millis } from './time.ts';

/** A visit that waits, as the errand by which its place is decided. */
export type Place = { readonly visit: Visit; readonly errand: Errand };

/** Who waits for one counter, each line in the order in which it would be called. */
export type Line = { readonly own: readonly Place[]; readonly helps: readonly Place[] };

type Server = Pick<OpenCounter, 'id' | 'serves' | 'helps'>;

/** A place in one counter's own line, or in that of those it helps with. */
type PlaceAt = Place & { readonly isOwn: boolean };

/** How long a visit that was put back is not offered to the same counter (Q6). */
export const putBackRest: Millis = 2 * MINUTE;

/** Everybody who waits, by the earliest due of their open errands (Q1). */
export function everybodyWaiting(day: Day): readonly Place[] {
  return unsorted(day).sort(byDue);
}

/** How many wait. */
export function countWaiting(day: Day): number {
  return unsorted(day).length;
}

/**
 * The visits among `waiting` that `counter` can call, by the errand that it would call them for: in both lines who has an
 * errand for each.
 */
export function lineOf(waiting: readonly Place[], counter: Server): Line {
  const own: Place[] = [];
  const helps: Place[] = [];
  for (const { visit } of waiting) {
    const at = placeAt(counter, visit);
    if (!at) continue;
    (at.isOwn ? own : helps).push(at);
    const helped = at.isOwn && !isSentTo(counter, visit) && firstDue(visit, counter.helps);
    if (helped) helps.push({ visit, errand: helped });
  }
  return { own: own.sort(byDue), helps: helps.sort(byDue) };
}

/** Who of `line` is called next at `at`, and why (Q4 to Q6). */
export function nextOf(
  line: Line,
  counter: Pick<OpenCounter, 'id'>,
  at: Millis,
  limits: Limits,
): { place: Place; reason: Reason } | undefined {
  const own = line.own.find(({ visit }) => offered(visit, counter.id, at));
  const helped = line.helps.find(({ visit }) => offered(visit, counter.id, at));
  const place = choose(own, helped, at, limits);
  return place && { place, reason: reasonFor(place, at, place === helped) };
}

/** One's own first; who is helped with, when nobody of one's own waits or they alone are long overdue (Q4). */
export function choose<P extends { readonly errand: { readonly due: Millis } }>(
  own: P | undefined,
  helped: P | undefined,
  at: Millis,
  limits: Limits,
): P | undefined {
  const overdue = ({ errand }: P) => at - errand.due > limits.helpWhenOverdueMinutes * MINUTE;
  if (!own || !helped) return own ?? helped;
  return overdue(helped) && !overdue(own) ? helped : own;
}

/**
 * Tells of each visit that waits now how many would be called before it: by the counters that serve it; where none is
 * open, by those that help with it; or else by their due times alone. Nobody is before who does not wait.
 */
export function placesBefore(day: Day): (visit: VisitId) => number {
  const waiting = unsorted(day);
  const indexes = new Map(waiting.map(({ visit }, index) => [visit.id, index]));
  const counters = [...day.counters.values()].map((counter) =>
    waiting.map(({ visit }) => placeAt(counter, visit)),
  );
  const inAll = waiting.map(({ visit, errand }) => ({ visit, errand, isOwn: true }));
  return (visit) => {
    const index = indexes.get(visit);
    if (index === undefined) return 0;
    const serving = counters.filter((places) => places[index]?.isOwn);
    const calling = serving.length > 0 ? serving : counters.filter((places) => places[index]);
    const asked = calling.length > 0 ? calling : [inAll];
    let before = 0;
    for (let other = 0; other < waiting.length; other += 1) {
      if (comesFirstAtAny(asked, other, index)) before += 1;
    }
    return before;
  };
}

/** By due time; ties go to the earlier arrival (Q1). */
export function byDue(a: Place, b: Place): number {
  return a.errand.due - b.errand.due || a.visit.arrived - b.visit.arrived || a.visit.order - b.visit.order;
}

/** The open errand of `visit` that `counter` would take up: one it serves, one it helps with, or else the first due. */
export function errandFor(
  visit: Visit,
  { serves, helps }: Pick<Server, 'serves' | 'helps'>,
): Errand | undefined {
  return firstDue(visit, serves) ?? firstDue(visit, helps) ?? firstDue(visit);
}

/** The open errand with the earliest due, of all services or of these. */
export function firstDue(visit: Visit, services?: readonly string[]): Errand | undefined {
  let first: Errand | undefined;
  for (const errand of visit.errands) {
    if (errand.done || (services && !services.includes(errand.service))) continue;
    if (!first || errand.due < first.due) first = errand;
  }
  return first;
}

/** Everybody who waits, by arrival. */
function unsorted(day: Day): Place[] {
  const places: Place[] = [];
  for (const visit of day.visits.values()) {
    if (visit.state.is !== 'waiting') continue;
    const errand = firstDue(visit);
    if (errand) places.push({ visit, errand });
  }
  return places;
}

function reasonFor({ visit, errand }: Place, at: Millis, helping: boolean): Reason {
  if (visit.putFirst) return { why: 'put-first' };
  if (visit.state.is === 'waiting' && visit.state.only !== undefined) return { why: 'sent-here' };
  if (visit.booked !== undefined) return { why: 'booked', time: visit.booked };
  const waited = Math.floor((at - visit.arrived) / MINUTE);
  const target = Math.round((errand.due - visit.arrived) / MINUTE);
  return { why: errand.due < at ? 'past-target' : 'earliest-due', waited, target, helping };
}

/** As what `counter` would call a visit, if it can: for an own errand where there is one. */
function placeAt(counter: Server, visit: Visit): PlaceAt | undefined {
  if (visit.state.is === 'waiting' && visit.state.only !== undefined && !isSentTo(counter, visit))
    return undefined;
  const own = isSentTo(counter, visit) ? firstDue(visit) : firstDue(visit, counter.serves);
  const errand = own ?? firstDue(visit, counter.helps);
  return errand && { visit, errand, isOwn: own !== undefined };
}

/** Whether the visit waits for this counter alone, with all its errands (L10). */
function isSentTo({ id }: Server, { state }: Visit): boolean {
  return state.is === 'waiting' && state.only === id;
}

function comesFirstAtAny(
  counters: readonly (readonly (PlaceAt | undefined)[])[],
  a: number,
  b: number,
): boolean {
  for (const places of counters) if (comesFirst(places[a], places[b])) return true;
  return false;
}

/** At one counter: its own before those it helps with, as long as nobody of them is overdue. */
function comesFirst(a: PlaceAt | undefined, b: PlaceAt | undefined): boolean {
  if (!a || !b) return false;
  return a.isOwn === b.isOwn ? byDue(a, b) < 0 : a.isOwn;
}

/** Not to the counter that has just put it back (Q6), nor before its time where it must be kept (B7). */
function offered({ state, notBefore }: Visit, counter: string, at: Millis): boolean {
  if (notBefore !== undefined && at < notBefore) return false;
  return state.is === 'waiting' && !(state.not?.counter === counter && at < state.not.until);
}
