// A counter's own life: opened by a person, paused, closed, freed by a supervisor (L8).

import { numberToWaitWith } from '../../numbers.ts';
import type { Site } from '../../office/office.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, type Refusal, refuse } from '../context.ts';
import { openCounter, yourCounter, yourFreeCounter } from '../guards.ts';
import type { Day } from '../state.ts';

/** Opens a counter, or changes what one's own open counter serves. Serves what is configured where nothing is named (Q4). */
export function open(day: Day, command: CommandOf<'open'>, { by, site }: Context): Decision {
  const { counter } = command;
  const configured = site.counters.find(({ id }) => id === counter);
  if (!configured) return refuse('counter/unknown', { counter });
  const share = shareOf(site, command.serves ?? configured.serves, command.helps ?? configured.helps);
  if (isRefusal(share)) return share;
  const { serves, helps } = share;
  const now = day.counters.get(counter);
  if (now) {
    if (now.person !== by) return refuse('counter/open', { counter });
    return [{ type: 'services-changed', counter, serves, helps }];
  }
  for (const other of day.counters.values()) {
    if (other.person === by) return refuse('counter/one-each', { counter: other.id });
  }
  return [{ type: 'counter-opened', counter, person: by, serves, helps }];
}

/** A supervisor changes what somebody else's open counter serves; who sits there is told why (Q4). */
export function assign(day: Day, command: CommandOf<'assign'>, context: Context): Decision {
  const counter = openCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const share = shareOf(context.site, command.serves, command.helps);
  if (isRefusal(share)) return share;
  const { because } = command;
  const own = counter.person === context.by;
  return [{ type: 'services-changed', counter: counter.id, ...share, ...(own ? {} : { because }) }];
}

export function pause(day: Day, command: CommandOf<'pause'>, context: Context): Decision {
  const counter = yourFreeCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  return counter.paused ? refuse('counter/paused') : [{ type: 'counter-paused', counter: counter.id }];
}

export function continueCounter(day: Day, command: CommandOf<'continue'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  return counter.paused ? [{ type: 'counter-continued', counter: counter.id }] : refuse('counter/not-paused');
}

export function close(day: Day, command: CommandOf<'close'>, context: Context): Decision {
  const counter = yourFreeCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  return [{ type: 'counter-closed', counter: counter.id, cause: 'signed-off' }];
}

/** A supervisor frees the counter of somebody who is gone; a visit left at it goes back into the queue. */
export function free(day: Day, command: CommandOf<'free'>, context: Context): Decision {
  const counter = openCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const { id } = counter;
  const closed = { type: 'counter-closed', counter: id, cause: 'freed' } as const;
  const visit = counter.visit === undefined ? undefined : day.visits.get(counter.visit);
  if (!visit) return [closed];
  const number = numberToWaitWith(day, visit, context);
  if (isRefusal(number)) return number;
  return [...number, { type: 'put-back', visit: visit.id, counter: id, until: context.at }, closed];
}

/** What is served is not helped with, and all of it is there at the site. */
function shareOf(
  site: Site,
  serves: readonly string[],
  wished: readonly string[],
): { serves: string[]; helps: string[] } | Refusal {
  const helps = wished.filter((id) => !serves.includes(id));
  const elsewhere = [...serves, ...helps].find((id) => !site.services.includes(id));
  if (elsewhere !== undefined) return refuse('service/not-served-here', { service: elsewhere });
  return { serves: [...serves], helps };
}
