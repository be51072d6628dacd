// Calling: the next by the rule, a chosen one, again, and from parking.

import { numberToWaitWith } from '../../numbers.ts';
import { errandFor, everybodyWaiting, lineOf, nextOf } from '../../queue.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse } from '../context.ts';
import type { EventOf, Reason } from '../events.ts';
import { visitIn, yourCounter, yourReadyCounter, yourVisit } from '../guards.ts';
import type { Day, OpenCounter, Visit } from '../state.ts';

export function callNext(day: Day, command: CommandOf<'call-next'>, context: Context): Decision {
  const counter = yourReadyCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  return nextCall(day, counter, context) ?? refuse('queue/empty');
}

/** The call that `counter` makes next, if anybody waits for it. */
export function nextCall(
  day: Day,
  counter: OpenCounter,
  { at, office }: Context,
): readonly [EventOf<'called'>] | undefined {
  const next = nextOf(lineOf(everybodyWaiting(day), counter), counter, at, office.limits);
  return next && [called(next.place.visit, counter, next.place.errand.id, next.reason)];
}

export function call(day: Day, command: CommandOf<'call'>, context: Context): Decision {
  const counter = yourReadyCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = visitIn(day, command.visit, 'waiting');
  if (isRefusal(visit)) return visit;
  const errand = errandFor(visit, counter);
  return errand
    ? [called(visit, counter, errand.id, { why: 'chosen-by-staff' })]
    : refuse('visit/errand-unknown');
}

export function recall(day: Day, command: CommandOf<'recall'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'called');
  if (isRefusal(visit)) return visit;
  const { counter, recalls } = visit.state;
  if (recalls >= context.office.limits.recalls) return refuse('visit/recalled-enough', { recalls });
  return [{ type: 'recalled', visit: visit.id, counter }];
}

/** Back from parking: called here at once, or waiting with what is due now if this counter is busy (Q2). */
export function resume(day: Day, command: CommandOf<'resume'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = visitIn(day, command.visit, 'parked');
  if (isRefusal(visit)) return visit;
  const resumed = { type: 'resumed', visit: visit.id, due: context.at } as const;
  const errand = errandFor(visit, counter);
  if (counter.visit !== undefined || counter.paused || !errand) {
    const number = numberToWaitWith(day, visit, context);
    return isRefusal(number) ? number : [...number, resumed];
  }
  return [resumed, called(visit, counter, errand.id, { why: 'resumed' })];
}

/** Somebody comes first; no reason is stored, it may be about health (L8). */
export function putFirst(day: Day, command: CommandOf<'put-first'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = visitIn(day, command.visit, 'waiting');
  if (isRefusal(visit)) return visit;
  return [{ type: 'put-first', visit: visit.id, due: context.at }];
}

function called(visit: Visit, counter: OpenCounter, errand: number, reason: Reason): EventOf<'called'> {
  const number = visit.number === undefined ? {} : { number: visit.number };
  return { type: 'called', visit: visit.id, ...number, counter: counter.id, errand, reason };
}
