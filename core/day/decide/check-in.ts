// Somebody with a booking has come (B4, B5).

import { bookingMeant, type Elsewhere } from '../../booking/booking.ts';
import { codesMeant } from '../../booking/code.ts';
import { nextNumber } from '../../numbers.ts';
import { periodsOn } from '../../opening.ts';
import { instantOf, MINUTE, type Millis } from '../../time.ts';
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
import type { EventOf } from '../events.ts';
import type { Day } from '../state.ts';
import { refuseElsewhere, refuseState } from './booking.ts';

/** Early and in time: booked, due at the booked time (Q2). Later than the set minutes: a walk-in from now on. */
export function checkIn(day: Day, command: CommandOf<'check-in'>, context: Context): Decision {
  const { at, office } = context;
  const booking = bookingMeant(day, command.code);
  if (!booking) return whereElse(day, command.code, context);
  const gone = refuseState(day, booking, context);
  if (gone) return gone;
  const { code: booked, time, services } = booking;
  const opens = time - office.limits.checkInMinutes * MINUTE;
  if (context.by === 'citizen' && at < opens) return refuse('booking/too-early', { time, opens });
  const onTimeUntil = time + office.limits.lateMinutes * MINUTE;
  const isLate = at > onTimeUntil;
  if (!isStaff(context.by) && at > Math.max(onTimeUntil, closing(day, services, context))) {
    return refuse('service/closed', { service: services[0] ?? '' });
  }
  const errands: EventOf<'ticket-taken'>['errands'] = [];
  let punctual = false;
  for (const id of services) {
    const service = serviceAt(context, id);
    if (isRefusal(service)) return service;
    punctual ||= service.punctual;
    const due = isLate ? at + service.targetMinutes * MINUTE : Math.max(time, at);
    errands.push({ id: errands.length + 1, service: id, due });
  }
  const series = office.series[isLate ? 'walkIn' : 'booked'];
  const number = nextNumber(day, series, at, office.limits.graceMinutes);
  if (number === undefined) return refuse('number/none-free');
  return [
    {
      type: 'ticket-taken',
      visit: context.newId(),
      number,
      kind: isLate ? 'walk-in' : 'booked',
      ...(isLate ? {} : { booked: time }),
      booking: booked,
      ...(punctual && at < time ? { notBefore: time } : {}),
      language: command.language ?? booking.language ?? office.languages[0] ?? 'da',
      errands,
      slip: command.slip && context.prints,
    },
  ];
}

/** Not a booking of today here: of another day or site, or of none. */
function whereElse(day: Day, typed: string, context: Context): Refusal {
  const found = codesMeant(typed).flatMap((code) => context.elsewhere(code));
  const one = found.find(({ over, booking }) => !over && booking.state.is === 'booked') ?? found[0];
  if (!one) return refuse('booking/unknown');
  if (one.over) return refuse('booking/over', { date: one.date, time: one.booking.time });
  if (one.booking.state.is === 'cancelled') return refuse('booking/cancelled');
  return isHere(one, day) ? refuse('booking/unknown') : refuseElsewhere(one, day, context);
}

function isHere({ site, date }: Elsewhere, day: Day): boolean {
  return site === day.site && date === day.date;
}

/** When the last of what is booked closes today; long ago, where it does not open today. */
function closing(day: Day, services: readonly string[], { office, site, isHoliday }: Context): Millis {
  const ends = services.flatMap((id) => {
    const hours = office.services.find((one) => one.id === id)?.hours ?? site.hours;
    if (hours === 'always') return [Number.POSITIVE_INFINITY];
    const last = periodsOn(hours, day.date, isHoliday).at(-1);
    return last ? [instantOf(day.date, last.to, site.timeZone)] : [];
  });
  return Math.max(0, ...ends);
}
