// Serving: one visit, errand by errand (L5).

import { numberToWaitWith } from '../../numbers.ts';
import { errandFor } from '../../queue.ts';
import { MINUTE } from '../../time.ts';
import { type CommandOf, maxErrands } from '../commands.ts';
import { type Context, type Decision, isRefusal, type Refusal, refuse, serviceAt } from '../context.ts';
import type { Event } from '../events.ts';
import { type VisitIn, yourCounter, yourReadyCounter, yourVisit } from '../guards.ts';
import { type Day, type OpenCounter, openErrands } from '../state.ts';
import { nextCall } from './call.ts';

export function start(day: Day, command: CommandOf<'start'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'called');
  return isRefusal(visit) ? visit : [{ type: 'started', visit: visit.id, counter: visit.state.counter }];
}

/** Ends one errand. What is left goes on here if this counter can, unless staff send it on. */
export function finish(day: Day, command: CommandOf<'finish'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = yourVisit(day, command, context, 'serving');
  if (isRefusal(visit)) return visit;
  return finished(day, visit, leftFor(visit, counter, command.rest), context);
}

/** Ends one errand, sends the rest on and calls the next visit, if one waits (L5, L8). */
export function finishAndNext(day: Day, command: CommandOf<'finish-and-next'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = yourVisit(day, command, context, 'serving');
  if (isRefusal(visit)) return visit;
  const events = finished(day, visit, undefined, context);
  return isRefusal(events) ? events : [...events, ...(nextCall(day, counter, context) ?? [])];
}

export function serveWithoutTicket(
  day: Day,
  command: CommandOf<'serve-without-ticket'>,
  context: Context,
): Decision {
  const counter = yourReadyCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const service = serviceAt(context, command.service);
  if (isRefusal(service)) return service;
  const due = context.at + service.targetMinutes * MINUTE;
  return [
    {
      type: 'served-without-ticket',
      visit: context.newId(),
      counter: counter.id,
      service: service.id,
      due,
    },
  ];
}

/** One more thing the citizen came for; due as if it had been wished on arrival (Q2). */
export function addErrand(day: Day, command: CommandOf<'add-errand'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'called', 'serving');
  if (isRefusal(visit)) return visit;
  const service = serviceAt(context, command.service);
  if (isRefusal(service)) return service;
  if (visit.errands.length >= maxErrands) return refuse('visit/too-many-errands', { most: maxErrands });
  const due = visit.arrived + service.targetMinutes * MINUTE;
  return [
    { type: 'errand-added', visit: visit.id, errand: visit.errands.length + 1, service: service.id, due },
  ];
}

function finished(
  day: Day,
  visit: VisitIn<'serving'>,
  next: number | undefined,
  context: Context,
): readonly Event[] | Refusal {
  const { id } = visit;
  const { counter, errand } = visit.state;
  const rest = openErrands(visit).filter((open) => open.id !== errand);
  const done: Event = { type: 'errand-finished', visit: id, counter, errand };
  if (rest.length === 0) return [done, { type: 'ended', visit: id, cause: 'served' }];
  if (next !== undefined) return [done, { type: 'errand-started', visit: id, counter, errand: next }];
  const number = numberToWaitWith(day, visit, context);
  return isRefusal(number) ? number : [done, ...number, { type: 'sent-on', visit: id, counter }];
}

/** The errand to go on with at this counter: one that it can serve, or any if staff ask for it. */
function leftFor(
  visit: VisitIn<'serving'>,
  counter: OpenCounter,
  rest: CommandOf<'finish'>['rest'],
): number | undefined {
  if (rest === 'send-on') return undefined;
  const errands = visit.errands.filter(({ id }) => id !== visit.state.errand);
  const next = errandFor({ ...visit, errands }, counter);
  if (!next) return undefined;
  const served = counter.serves.includes(next.service) || counter.helps.includes(next.service);
  return rest === 'here' || served ? next.id : undefined;
}
