// A visit begins at a kiosk, at a counter or through the API, and the citizen's own commands.

import { nextNumber } from '../../numbers.ts';
import { openingAt } from '../../opening.ts';
import { MINUTE } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import {
  type Context,
  type Decision,
  isRefusal,
  isStaff,
  type Refusal,
  refuse,
  serviceAt,
} from '../context.ts';
import type { By, EventOf } from '../events.ts';
import { visitIn } from '../guards.ts';
import type { Day, Visit } from '../state.ts';

export function take(day: Day, command: CommandOf<'take'>, context: Context): Decision {
  const { at, office } = context;
  const errands = errandsAsked(day, command.services, context);
  if (isRefusal(errands)) return errands;
  const number = nextNumber(day, office.series.walkIn, at, office.limits.graceMinutes);
  if (number === undefined) return refuse('number/none-free');
  const { language } = command;
  const slip = command.slip && context.prints;
  return [{ type: 'ticket-taken', visit: context.newId(), number, kind: 'walk-in', language, errands, slip }];
}

/** What somebody comes for, each thing due after its target (Q2); refused while it can't be had. */
export function errandsAsked(
  day: Day,
  services: readonly string[],
  context: Context,
): EventOf<'ticket-taken'>['errands'] | Refusal {
  const { at, by, site, isHoliday } = context;
  if (!day.taking && !isStaff(by)) return refuse('taking/stopped');
  const errands: EventOf<'ticket-taken'>['errands'] = [];
  for (const id of services) {
    const service = serviceAt(context, id);
    if (isRefusal(service)) return service;
    const opening = openingAt(site, service, at, isHoliday);
    if (!opening.open && !isStaff(by)) {
      return refuse('service/closed', {
        service: id,
        ...(opening.opens === undefined ? {} : { opens: opening.opens }),
      });
    }
    if (day.stopped.has(id) && !isStaff(by)) return refuse('service/stopped', { service: id });
    errands.push({ id: errands.length + 1, service: id, due: at + service.targetMinutes * MINUTE });
  }
  return errands;
}

/** "I have my number": it need not stay on the screen any longer (S4). */
export function keepNumber(day: Day, { visit: id }: CommandOf<'keep-number'>, { by }: Context): Decision {
  const visit = day.visits.get(id);
  if (!visit) return refuse('visit/unknown');
  if (isOtherKiosks(visit, by)) return refuse('role/forbidden');
  return visit.slip.is === 'kept' ? refuse('visit/number-kept') : [{ type: 'number-kept', visit: id }];
}

/** The citizen gives the place up. */
export function leave(day: Day, command: CommandOf<'leave'>, { by }: Context): Decision {
  const visit = visitIn(day, command.visit, 'waiting');
  if (isRefusal(visit)) return visit;
  if (isOtherKiosks(visit, by)) return refuse('role/forbidden');
  return [{ type: 'ended', visit: visit.id, cause: 'cancelled-by-citizen' }];
}

/**
 * Each kiosk hears of the last numbers of all: whoever has the key of one must not empty the room with it. What an agent gave
 * in its place is its own.
 */
function isOtherKiosks({ by: taker, alone }: Visit, by: By): boolean {
  return by.startsWith('device:') && taker !== by && !alone;
}
