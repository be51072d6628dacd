// Bookings of this day: made, changed, cancelled (B1 to B3, B6).

import type { Booking, Elsewhere } from '../../booking/booking.ts';
import { freeAt, slotsOf, timesOn } from '../../booking/slots.ts';
import { looksLikeCpr } from '../../note.ts';
import type { Service } from '../../office/office.ts';
import { periodsAt, serviceDay } from '../../opening.ts';
import { daysBetween, type IsoDate, instantOf, type Millis } from '../../time.ts';
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
import type { Day, ServiceId } from '../state.ts';

/** Nobody books longer beforehand; a year that was mistyped makes no day of its own. */
export const mostDaysAhead = 400;

/** Codes made here are tried so often: two in a row that are taken already will not happen. */
const mostTries = 20;

/** When and for what. */
export type Wish = { readonly time: Millis; readonly services: ServiceId[] };

/** How the time is looked at: what staff overbook knowingly, and the booking that makes room for itself. */
export type Room = { readonly over?: boolean | undefined; readonly except?: string };

export function book(day: Day, command: CommandOf<'book'>, context: Context): Decision {
  const { date, time, services, language, over, from } = command;
  const refusal = refuseDate(day, date, context) ?? refuseWish(day, command, { over }, context);
  if (refusal) return refusal;
  const booking = command.code ?? newCode(day, context);
  if (booking === undefined) return refuse('booking/exists');
  const taken = refuseCode(day, booking, context, from);
  if (taken) return taken;
  return [
    { type: 'booked', booking, time, services, ...(language ? { language } : {}), ...(from ? { from } : {}) },
  ];
}

/** To another time of the same day, or for something else. */
export function moveBooking(day: Day, command: CommandOf<'move-booking'>, context: Context): Decision {
  const booking = openBooking(day, command.code, context);
  if (isRefusal(booking)) return booking;
  const { code } = booking;
  const wish = { time: command.time, services: command.services ?? [...booking.services] };
  const refusal = refuseWish(day, wish, { over: command.over, except: code }, context);
  return refusal ?? [{ type: 'booking-moved', booking: code, ...wish }];
}

export function cancelBooking(day: Day, command: CommandOf<'cancel-booking'>, context: Context): Decision {
  const booking = openBooking(day, command.code, context);
  if (isRefusal(booking)) return booking;
  return [{ type: 'booking-cancelled', booking: booking.code, cause: command.cause }];
}

/** The booking, if nobody has come for it and nobody cancelled it. */
export function openBooking(day: Day, code: string, context: Context): Booking | Refusal {
  const booking = day.bookings.get(code);
  if (!booking) return refuse('booking/unknown');
  return refuseState(day, booking, context) ?? booking;
}

/** Why nobody can come for this booking of the day, if so. */
export function refuseState(day: Day, { code, state }: Booking, context: Context): Refusal | undefined {
  switch (state.is) {
    case 'booked':
      return undefined;
    case 'checked-in':
      return refuse('booking/checked-in', { number: day.visits.get(state.visit)?.number ?? '' });
    case 'no-show':
      return refuse('booking/over', { date: day.date });
    case 'cancelled': {
      const moved = context
        .elsewhere(code)
        .find(({ over, booking }) => !over && booking.state.is === 'booked');
      return moved ? refuseElsewhere(moved, day, context) : refuse('booking/cancelled');
    }
  }
}

/** Where and when it is instead. */
export function refuseElsewhere(one: Elsewhere, day: Day, { office }: Context): Refusal {
  const { date, siteName: site, booking } = one;
  const where = office.sites.find(({ id }) => id === one.site)?.address;
  const about = { date, time: booking.time, site, ...(where === undefined ? {} : { address: where }) };
  return refuse(date === day.date ? 'booking/other-site' : 'booking/other-day', about);
}

/** A day that is over, or too far away. */
export function refuseDate(day: Day, date: IsoDate, { site, at }: Context): Refusal | undefined {
  if (date < day.date) return refuse('booking/past');
  return daysBetween(serviceDay(site, at), date) > mostDaysAhead ? refuse('booking/too-far') : undefined;
}

/** Whether the time belongs to the day and has room for every service. */
export function refuseWish(
  day: Day,
  { time, services }: Wish,
  room: Room,
  context: Context,
): Refusal | undefined {
  const { site, by } = context;
  if (serviceDay(site, time) !== day.date) return refuse('command/malformed', { field: 'time' });
  if (room.over && !isStaff(by)) return refuse('role/forbidden');
  for (const id of services) {
    const service = serviceAt(context, id);
    if (isRefusal(service)) return service;
    const slots = slotsOf(site, id);
    if (slots && !room.over) {
      if (!timesOn(site, service, day.date, context.isHoliday).includes(time)) {
        return refuse('booking/no-slot', { service: id });
      }
      if (time < context.at) return refuse('booking/past');
      if (freeAt(day, slots, time, room.except) === 0) return refuse('booking/full', { service: id });
    }
    if (!slots && !isStaff(by) && !isOpenAt(time, day.date, service, context)) {
      return refuse('service/closed', { service: id });
    }
  }
  return undefined;
}

/** Whether the code can be had: none that looks like a person's number (P1), and no other booking's (B1). */
export function refuseCode(
  day: Day,
  code: string,
  { elsewhere }: Context,
  from?: CommandOf<'book'>['from'],
): Refusal | undefined {
  if (looksLikeCpr(code)) return refuse('booking/cpr');
  const here = day.bookings.get(code);
  if (here && here.state.is !== 'cancelled') return refuse('booking/exists', { code });
  const other = elsewhere(code).find(
    ({ over, site, date, booking }) =>
      !over && booking.state.is !== 'cancelled' && !(from?.site === site && from.date === date),
  );
  return other && refuse('booking/exists', { code });
}

function newCode(day: Day, context: Context): string | undefined {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const code = context.newCode();
    if (!day.bookings.has(code) && context.elsewhere(code).length === 0) return code;
  }
  return undefined;
}

function isOpenAt(time: Millis, date: IsoDate, service: Service, { site, isHoliday }: Context): boolean {
  return periodsAt(site, service, date, isHoliday).some(
    ({ from, to }) =>
      instantOf(date, from, site.timeZone) <= time && time < instantOf(date, to, site.timeZone),
  );
}
