// Numbers that an agent may give while the server is away (K1), and what it tells of them when that is back (K3).

import { numbersLeft, numbersToReserve, reserveSize } from '../../numbers.ts';
import { MINUTE } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse, serviceAt } from '../context.ts';
import type { EventOf } from '../events.ts';
import type { Day } from '../state.ts';

/** What one agent may hold unused: two reserves. One that lost its disk can ask for another, and for no more. */
const mostUnused = 2 * reserveSize;

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

/** The paper is out: what was stopped or closed meanwhile does not matter any more. */
export function takeReserved(day: Day, command: CommandOf<'take-reserved'>, context: Context): Decision {
  const { at, by } = context;
  const { date, number, language, press, slip } = command;
  if (date !== day.date) return refuse('reserve/day-over');
  const reserve = day.reserves.get(command.reserve);
  if (!reserve || reserve.by !== by) return refuse('reserve/unknown');
  if (!reserve.unused.has(number)) return refuse('reserve/number-used', { number });
  // Clocks differ: nobody came before the number was set aside, or comes later than now.
  const arrived = Math.min(Math.max(command.arrived, reserve.since), at);
  const errands: EventOf<'ticket-taken'>['errands'] = [];
  for (const id of command.services) {
    const service = serviceAt(context, id);
    if (isRefusal(service)) return service;
    errands.push({ id: errands.length + 1, service: id, due: arrived + service.targetMinutes * MINUTE });
  }
  const visit = day.visits.has(command.visit) ? context.newId() : command.visit;
  const reserved = { reserve: command.reserve, arrived, press };
  return [
    ...instead(day, press),
    { type: 'ticket-taken', visit, number, kind: 'walk-in', language, errands, slip: false, reserved },
    ...(slip ? [{ type: 'slip-reported' as const, visit, ...slip }] : []),
  ];
}

/** The server had answered the same press before it went away, and nobody heard: that number was never seen (K4). */
function instead(day: Day, press: string): readonly EventOf<'ended'>[] {
  const visit = day.visits.get(day.accepted.get(press)?.answer.visit ?? '');
  if (visit?.state.is !== 'waiting' || visit.slip.is === 'confirmed' || visit.slip.is === 'kept') return [];
  return [{ type: 'ended', visit: visit.id, cause: 'slip-failed' }];
}
