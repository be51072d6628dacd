// A visit moves on without having been served here: back, aside, to another service or counter, or away.

import { keepsNumber, numberToWaitWith } from '../../numbers.ts';
import { errandFor, putBackRest } from '../../queue.ts';
import { MINUTE } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, type Refusal, refuse, serviceAt } from '../context.ts';
import { openCounter, visitIn, yourCounter, yourVisit } from '../guards.ts';
import type { Day, Errand, Visit } from '../state.ts';

export function putBack(day: Day, command: CommandOf<'put-back'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'called', 'serving');
  if (isRefusal(visit)) return visit;
  const number = numberToWaitWith(day, visit, context);
  if (isRefusal(number)) return number;
  const { counter } = visit.state;
  return [...number, { type: 'put-back', visit: visit.id, counter, until: context.at + putBackRest }];
}

export function park(day: Day, command: CommandOf<'park'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'serving');
  return isRefusal(visit) ? visit : [{ type: 'parked', visit: visit.id, counter: visit.state.counter }];
}

/** To another service or to one counter; the visit served at this counter, or one that waits (L10). */
export function transfer(day: Day, command: CommandOf<'transfer'>, context: Context): Decision {
  const visit = visitToMove(day, command, context, ['serving'], ['waiting']);
  if (isRefusal(visit)) return visit;
  const number = numberToWaitWith(day, visit, context);
  if (isRefusal(number)) return number;
  const { to } = command;
  if ('counter' in to) {
    const counter = openCounter(day, to, context);
    if (isRefusal(counter)) return counter;
    return [...number, { type: 'sent-to-counter', visit: visit.id, counter: counter.id }];
  }
  const service = serviceAt(context, to.service);
  if (isRefusal(service)) return service;
  const errand = errandToMove(day, visit, command);
  if (!errand) return refuse('visit/errand-unknown');
  const due = Math.min(errand.due, visit.arrived + service.targetMinutes * MINUTE);
  return [...number, { type: 'transferred', visit: visit.id, errand: errand.id, service: service.id, due }];
}

export function cancel(day: Day, command: CommandOf<'cancel'>, context: Context): Decision {
  const visit = visitToMove(day, command, context, ['called', 'serving'], ['waiting', 'parked']);
  return isRefusal(visit) ? visit : [{ type: 'ended', visit: visit.id, cause: command.cause }];
}

export function noShow(day: Day, command: CommandOf<'no-show'>, context: Context): Decision {
  const visit = yourVisit(day, command, context, 'called');
  return isRefusal(visit) ? visit : [{ type: 'no-show', visit: visit.id, counter: visit.state.counter }];
}

/** A no-show who turns up within the grace time waits again, with the old due time (L4). */
export function takeBack(day: Day, command: CommandOf<'take-back'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = visitIn(day, command.visit, 'no-show');
  if (isRefusal(visit)) return visit;
  const until = visit.state.since + context.office.limits.graceMinutes * MINUTE;
  // A number can be gone within the grace time where that was made longer meanwhile.
  if (context.at > until || !keepsNumber(day, visit)) return refuse('visit/grace-over');
  const number = numberToWaitWith(day, visit, context);
  return isRefusal(number) ? number : [...number, { type: 'taken-back', visit: visit.id }];
}

/** The visit at your counter if the command names it or none, in a state of `here`; another one in a state of `elsewhere`. */
function visitToMove(
  day: Day,
  command: { counter: string; visit?: string | undefined },
  context: Context,
  here: ('called' | 'serving')[],
  elsewhere: ('waiting' | 'parked')[],
): Visit | Refusal {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  if (command.visit === undefined || command.visit === counter.visit) {
    return yourVisit(day, command, context, ...here);
  }
  const visit = day.visits.get(command.visit);
  if (visit && (visit.state.is === 'called' || visit.state.is === 'serving')) {
    return refuse('visit/not-yours');
  }
  return visitIn(day, command.visit, ...elsewhere);
}

/** The errand being served; of a visit that waits, the one that this counter would call it for. */
function errandToMove(day: Day, visit: Visit, { counter: id }: { counter: string }): Errand | undefined {
  const { state } = visit;
  if (state.is === 'serving') return visit.errands.find((errand) => errand.id === state.errand);
  const counter = day.counters.get(id);
  return counter && errandFor(visit, counter);
}
