// What must hold before a command at a counter is looked at any further.

import { type Context, type Refusal, refuse } from './context.ts';
import type { CounterId, Day, OpenCounter, Visit, VisitId, VisitState } from './state.ts';

type At = { readonly counter: CounterId };
type Is = VisitState['is'];
export type VisitIn<State extends Is> = Visit & { readonly state: Extract<VisitState, { is: State }> };

const wrongState = {
  waiting: 'visit/not-waiting',
  called: 'visit/not-called',
  serving: 'visit/not-serving',
  parked: 'visit/not-parked',
  'no-show': 'visit/not-no-show',
} as const;

/** The counter, if somebody has it open. */
export function openCounter(day: Day, { counter }: At, { site }: Context): OpenCounter | Refusal {
  const open = day.counters.get(counter);
  if (open) return open;
  const known = site.counters.some(({ id }) => id === counter);
  return refuse(known ? 'counter/closed' : 'counter/unknown', { counter });
}

/** The open counter, if it is the asking person's own (L8). */
export function yourCounter(day: Day, at: At, context: Context): OpenCounter | Refusal {
  const open = openCounter(day, at, context);
  if ('refused' in open || open.person === context.by) return open;
  return refuse('counter/not-yours', { counter: at.counter });
}

/** Your counter, if no visit is called or served at it (L3). */
export function yourFreeCounter(day: Day, at: At, context: Context): OpenCounter | Refusal {
  const counter = yourCounter(day, at, context);
  return 'visit' in counter ? refuse('counter/busy', { counter: at.counter }) : counter;
}

/** Your counter, if it can call: no visit at it, and no pause. */
export function yourReadyCounter(day: Day, at: At, context: Context): OpenCounter | Refusal {
  const counter = yourFreeCounter(day, at, context);
  return 'paused' in counter && counter.paused ? refuse('counter/paused', { counter: at.counter }) : counter;
}

/** The visit at your counter, if it is in one of `states`. */
export function yourVisit<State extends 'called' | 'serving'>(
  day: Day,
  at: At,
  context: Context,
  ...states: State[]
): VisitIn<State> | Refusal {
  const counter = yourCounter(day, at, context);
  if ('refused' in counter) return counter;
  const visit = counter.visit === undefined ? undefined : day.visits.get(counter.visit);
  if (!visit) return refuse('counter/empty', { counter: at.counter });
  return inState(visit, states);
}

/** Any visit of the day, if it is in one of `states`. */
export function visitIn<State extends keyof typeof wrongState>(
  day: Day,
  id: VisitId,
  ...states: State[]
): VisitIn<State> | Refusal {
  const visit = day.visits.get(id);
  return visit ? inState(visit, states) : refuse('visit/unknown');
}

function inState<State extends keyof typeof wrongState>(
  visit: Visit,
  states: readonly State[],
): VisitIn<State> | Refusal {
  const [first] = states;
  if (states.some((state) => state === visit.state.is)) return visit as VisitIn<State>;
  return refuse(first === undefined || visit.state.is === 'ended' ? 'visit/ended' : wrongState[first]);
}
