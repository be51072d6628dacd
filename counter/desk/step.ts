// The next sensible step at a counter: what the large button does now.

import type { CommandOf } from '../../core/day/commands.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { CurrentVisit, StaffView } from '../../core/views/staff.ts';

export type Step =
  /** Not `possible` while nobody waits for this counter. */
  | { readonly is: 'call-next'; readonly possible: boolean }
  /** `last`: nothing of the visit is left after this errand. `rest` are the services of what is left and sent on. */
  | { readonly is: 'finish-and-next'; readonly last: boolean; readonly rest: readonly string[] }
  /** Another errand that can be done here. */
  | { readonly is: 'go-on'; readonly rest: readonly string[] }
  | { readonly is: 'start' | 'no-show' | 'continue' };

type StepCommand = CommandOf<'call-next' | 'finish-and-next' | 'finish' | 'start' | 'no-show' | 'continue'>;

export function stepOf(view: StaffView, { recalls }: Pick<PlaceView, 'recalls'>): Step | undefined {
  const { counter, current } = view;
  if (!counter) return undefined;
  if (!current) {
    if (counter.paused) return { is: 'continue' };
    return { is: 'call-next', possible: view.own.length + view.helps.length > 0 };
  }
  // Where the office allows no recall at all, nobody has been called enough after one call.
  if (current.state === 'called') {
    return { is: current.recallsLeft === 0 && recalls > 0 ? 'no-show' : 'start' };
  }
  const rest = restOf(current);
  const canServe = rest.some(
    (service) => counter.serves.includes(service) || counter.helps.includes(service),
  );
  return canServe ? { is: 'go-on', rest } : { is: 'finish-and-next', last: rest.length === 0, rest };
}

export function stepCommand({ is }: Step, counter: string): StepCommand {
  return is === 'go-on' ? { command: 'finish', counter, rest: 'here' } : { command: is, counter };
}

/** The services of the errands that are still to be done after the one that is being served. */
export function restOf(visit: Pick<CurrentVisit, 'errands'>): readonly string[] {
  return visit.errands.filter(({ is }) => is === 'open').map(({ service }) => service);
}
