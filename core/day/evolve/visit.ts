// What each event in a visit's life changes.

import type { Millis } from '../../time.ts';
import type { Entry, EventOf } from '../events.ts';
import type { Day, Visit } from '../state.ts';
import { checkedIn } from './booking.ts';
import {
  advance,
  announce,
  change,
  changeErrand,
  giveNumber,
  giveReserved,
  move,
  occupy,
  replace,
} from './change.ts';

export function ticketTaken(day: Day, event: EventOf<'ticket-taken'>, entry: Entry): void {
  const { visit: id, number, kind, booked, booking, notBefore, language, errands, slip, reserved } = event;
  if (reserved) giveReserved(day, number, id, reserved.reserve);
  else giveNumber(day, number, id);
  day.visits.set(id, {
    number,
    kind,
    ...(booked === undefined ? {} : { booked }),
    ...(notBefore === undefined ? {} : { notBefore }),
    language,
    errands,
    state: { is: 'waiting', since: reserved?.arrived ?? entry.at },
    slip: { is: slip ? 'printing' : 'none' },
    ...beginning(id, entry),
    ...(reserved ? { arrived: reserved.arrived, alone: true as const } : {}),
  });
  if (booking !== undefined) checkedIn(day, booking, id, entry);
}

export function servedWithoutTicket(day: Day, event: EventOf<'served-without-ticket'>, entry: Entry): void {
  const { visit: id, counter, service, due } = event;
  day.visits.set(id, {
    number: undefined,
    kind: 'walk-in',
    language: undefined,
    errands: [{ id: 1, service, due }],
    state: { is: 'serving', since: entry.at, counter, errand: 1 },
    slip: { is: 'none' },
    ...beginning(id, entry),
  });
  occupy(day, counter, id);
}

export function numberGiven(day: Day, event: EventOf<'number-given'>, entry: Entry): void {
  giveNumber(day, event.number, event.visit);
  change(day, event.visit, entry, (visit) => ({ ...visit, number: event.number }));
}

export function numberKept(day: Day, event: EventOf<'number-kept'>): void {
  replace(day, event.visit, (visit) => ({ ...visit, slip: { is: 'kept' } }));
}

/** Who has said that they have their number has it, whatever the printer says later (S4). */
export function slipReported(day: Day, { visit: id, outcome, cause }: EventOf<'slip-reported'>): void {
  const slip = outcome === 'failed' ? ({ is: outcome, cause: cause ?? 'unknown' } as const) : { is: outcome };
  replace(day, id, (visit) => (visit.slip.is === 'kept' ? visit : { ...visit, slip }));
}

export function slipCopied(day: Day, event: EventOf<'slip-copied'>): void {
  replace(day, event.visit, (visit) => ({ ...visit, slip: { is: 'printing' } }));
}

export function called(day: Day, event: EventOf<'called'>, entry: Entry): void {
  const { visit, counter, errand, reason } = event;
  move(day, visit, entry, { is: 'called', since: entry.at, counter, errand, recalls: 0, reason });
  change(day, visit, entry, (one) => ({ firstCall: callOf(one, errand, entry.at), ...one }));
  announce(day, visit, counter, entry);
}

export function recalled(day: Day, event: EventOf<'recalled'>, entry: Entry): void {
  change(day, event.visit, entry, (visit) => {
    const { state } = visit;
    return state.is === 'called' ? { ...visit, state: { ...state, recalls: state.recalls + 1 } } : visit;
  });
  announce(day, event.visit, event.counter, entry);
}

export function started(day: Day, { visit: id, counter }: EventOf<'started'>, entry: Entry): void {
  const state = day.visits.get(id)?.state;
  if (state?.is !== 'called') return;
  const { errand, reason } = state;
  move(day, id, entry, { is: 'serving', since: entry.at, counter, errand, reason });
}

export function errandFinished(day: Day, event: EventOf<'errand-finished'>, entry: Entry): void {
  const done = { counter: event.counter, at: entry.at, durationKnown: event.duration !== 'unknown' };
  changeErrand(day, event.visit, entry, event.errand, (errand) => ({ ...errand, done }));
}

export function errandStarted(day: Day, event: EventOf<'errand-started'>, entry: Entry): void {
  const { visit, counter, errand } = event;
  const state = day.visits.get(visit)?.state;
  const reason = state?.is === 'serving' && state.reason ? { reason: state.reason } : {};
  move(day, visit, entry, { is: 'serving', since: entry.at, counter, errand, ...reason });
}

export function errandAdded(day: Day, event: EventOf<'errand-added'>, entry: Entry): void {
  const { visit: id, errand, service, due } = event;
  change(day, id, entry, (visit) => ({
    ...visit,
    errands: [...visit.errands, { id: errand, service, due }],
  }));
}

export function sentOn(day: Day, { visit }: EventOf<'sent-on'>, entry: Entry): void {
  move(day, visit, entry, { is: 'waiting', since: entry.at });
}

export function transferred(day: Day, event: EventOf<'transferred'>, entry: Entry): void {
  const { visit, errand, service, due } = event;
  changeErrand(day, visit, entry, errand, () => ({ id: errand, service, due }));
  callable(day, visit, entry);
  move(day, visit, entry, { is: 'waiting', since: entry.at });
}

export function sentToCounter(day: Day, { visit, counter }: EventOf<'sent-to-counter'>, entry: Entry): void {
  move(day, visit, entry, { is: 'waiting', since: entry.at, only: counter });
}

export function putBack(day: Day, { visit, counter, until }: EventOf<'put-back'>, entry: Entry): void {
  move(day, visit, entry, { is: 'waiting', since: entry.at, not: { counter, until } });
}

export function parked(day: Day, { visit, counter }: EventOf<'parked'>, entry: Entry): void {
  move(day, visit, entry, { is: 'parked', since: entry.at, counter });
}

export function resumed(day: Day, { visit, due }: EventOf<'resumed'>, entry: Entry): void {
  advance(day, visit, entry, due);
  move(day, visit, entry, { is: 'waiting', since: entry.at });
}

export function putFirst(day: Day, { visit: id, due }: EventOf<'put-first'>, entry: Entry): void {
  advance(day, id, entry, due);
  change(day, id, entry, (visit) => ({ ...visit, putFirst: true }));
  callable(day, id, entry);
}

export function noShow(day: Day, { visit, counter }: EventOf<'no-show'>, entry: Entry): void {
  move(day, visit, entry, { is: 'no-show', since: entry.at, counter });
}

export function takenBack(day: Day, { visit }: EventOf<'taken-back'>, entry: Entry): void {
  move(day, visit, entry, { is: 'waiting', since: entry.at });
}

export function ended(day: Day, { visit, cause }: EventOf<'ended'>, entry: Entry): void {
  move(day, visit, entry, { is: 'ended', since: entry.at, cause });
}

function callOf({ errands }: Visit, errand: number, at: Millis): NonNullable<Visit['firstCall']> {
  const called = errands.find(({ id }) => id === errand);
  return { at, service: called?.service ?? '', due: called?.promised ?? called?.due ?? 0 };
}

/** Staff have taken the visit in hand: it need not be its time any more (B7). */
function callable(day: Day, id: string, entry: Entry): void {
  change(day, id, entry, ({ notBefore: _over, ...visit }) => visit);
}

/** What is alike at every beginning. To be spread last: Node takes a microsecond for each field behind a spread. */
function beginning(id: string, { at, by, version, command }: Entry) {
  const nothing: Pick<Visit, 'periods' | 'putFirst'> = { periods: [], putFirst: false };
  return { id, by, arrived: at, order: version, touched: command, ...nothing };
}
