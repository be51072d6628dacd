// Numbers that an agent may give while the server is away (K1), and what it tells of them when that is back (K3).

import { numbersLeft, numbersToReserve, reserveSize } from '../../numbers.ts';
import type { Service } from '../../office/office.ts';
import { MINUTE } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, refuse } from '../context.ts';
import type { EventOf } from '../events.ts';
import type { Day, Slip } from '../state.ts';

/** What one agent may hold unused: two reserves. One that lost its disk can ask for another, and for no more. */
const mostUnused = 2 * reserveSize;

/** Somebody has that number, or may have it. */
const given: ReadonlySet<Slip['is']> = new Set(['confirmed', 'sent', 'kept']);

export function reserveNumbers(
  day: Day,
  { date }: CommandOf<'reserve-numbers'>,
  { by, office, newId }: Context,
): Decision {
  if (date !== day.date) return refuse('reserve/day-over');
  if (numbersLeft(day, by) + reserveSize > mostUnused) return refuse('reserve/enough');
  const numbers = numbersToReserve(day, office.series.walkIn);
  if (numbers === undefined) return refuse('number/none-free');
  return [{ type: 'numbers-reserved', reserve: newId(), numbers: [...numbers] }];
}

/** The paper is out: what was stopped, closed or taken off the site meanwhile does not matter any more. */
export function takeReserved(day: Day, command: CommandOf<'take-reserved'>, context: Context): Decision {
  const { at, by } = context;
  const { date, number, language, press, slip } = command;
  if (date !== day.date) return refuse('reserve/day-over');
  const reserve = day.reserves.get(command.reserve);
  if (!reserve || reserve.by !== by) return refuse('reserve/unknown');
  if (!reserve.unused.has(number)) return refuse('reserve/number-used', { number });
  // Clocks differ: nobody came before the number was set aside, or comes later than now.
  const arrived = Math.min(Math.max(command.arrived, reserve.since), at);
  const errands = servicesOf(command, context).map(({ id, targetMinutes }, i) => ({
    id: i + 1,
    service: id,
    due: arrived + targetMinutes * MINUTE,
  }));
  const visit = day.visits.has(command.visit) ? context.newId() : command.visit;
  const reserved = { reserve: command.reserve, arrived, press };
  return [
    ...instead(day, press),
    { type: 'ticket-taken', visit, number, kind: 'walk-in', language, errands, slip: false, reserved },
    ...(slip ? [{ type: 'slip-reported' as const, visit, ...slip }] : []),
  ];
}

/** What of it is to be had at the site now; else its first service, so that a counter calls whoever waits. */
function servicesOf({ services }: CommandOf<'take-reserved'>, { office, site }: Context): readonly Service[] {
  const here = site.services.flatMap((id) => office.services.find((service) => service.id === id) ?? []);
  const asked = services.flatMap((id) => here.find((service) => service.id === id) ?? []);
  return asked.length > 0 ? asked : here.slice(0, 1);
}

/**
 * The server had answered the same press before it went away, and nobody heard (K4). Its paper was held back by the agent, or
 * the server died before it knew of it; where it has gone to a printer, somebody may have it.
 */
function instead(day: Day, press: string): readonly EventOf<'ended'>[] {
  const visit = day.visits.get(day.accepted.get(press)?.answer.visit ?? '');
  if (visit?.state.is !== 'waiting' || given.has(visit.slip.is)) return [];
  return [{ type: 'ended', visit: visit.id, cause: 'slip-failed' }];
}
