// Bookings: what is booked, made and changed, and who comes.

import { z } from 'zod';
import { BookingCode, TypedCode } from '../../../../core/booking/code.ts';
import { freeTimes } from '../../../../core/booking/slots.ts';
import * as commands from '../../../../core/day/commands.ts';
import { type Refusal, refuse } from '../../../../core/day/context.ts';
import { applyEntry } from '../../../../core/day/evolve.ts';
import { newDay } from '../../../../core/day/state.ts';
import { DateSchema, InstantSchema } from '../../../../core/office/hours.ts';
import { Id } from '../../../../core/office/text.ts';
import { serviceDay } from '../../../../core/opening.ts';
import type { Ack, CommandMessage } from '../../../../core/protocol.ts';
import type { RefusalName } from '../../../../core/refusal.ts';
import { isStaffRole } from '../../../../core/roles.ts';
import { addDays, type IsoDate, type Millis } from '../../../../core/time.ts';
import { bookingRows } from '../../../../core/views/bookings.ts';
import type { BookingDesk, Placed } from '../../../booking-desk.ts';
import type { InForce } from '../../../configuration.ts';
import type { Caller, FrontDesk, OpenSite } from '../../../front-desk.ts';
import type { Store } from '../../../store/store.ts';
import { noSuchSite, type Reply, type Route, refuseElsewhere, route } from '../route.ts';
import { Booking, Bookings, FreeDays, Taken } from '../shapes.ts';

export type BookingParts = {
  readonly desk: FrontDesk;
  readonly bookings: BookingDesk;
  readonly store: Store;
  readonly isHoliday: InForce['isHoliday'];
  readonly clock: () => Millis;
};

const site = z.object({ site: Id });
const code = z.object({ code: TypedCode });
const time = InstantSchema.meta({ description: 'When: milliseconds since 1970 UTC.' });
const services = commands.Book.shape.services;
const over = commands.Book.shape.over;
const refusals: readonly RefusalName[] = ['site/unknown', 'command/reused', 'store/failing'];
const wishes: readonly RefusalName[] = [
  ...refusals,
  'service/unknown',
  'service/closed',
  'booking/exists',
  'booking/cpr',
  'booking/past',
  'booking/too-far',
  'booking/no-slot',
  'booking/full',
];
const states: readonly RefusalName[] = [
  'booking/unknown',
  'booking/checked-in',
  'booking/cancelled',
  'booking/other-day',
  'booking/over',
];

export function bookingRoutes({ desk, bookings, store, isHoliday, clock }: BookingParts): Route[] {
  const perform = (caller: Caller, where: string, message: CommandMessage) =>
    new Promise<Ack>((resolve) => desk.command(caller, where, message, resolve));

  return [
    route({
      method: 'get',
      path: '/sites/{site}/bookings',
      tag: 'bookings',
      summary: 'What is booked on a day',
      needs: 'see-bookings',
      params: site,
      query: z.object({ date: DateSchema.optional().meta({ description: 'Today unless given.' }) }),
      answer: { status: 200, schema: Bookings },
      refusals: ['site/unknown'],
      handle: async ({ params, query }) => {
        const open = desk.find(params.site);
        if (!open) return noSuchSite(params.site);
        return { status: 200, body: await dayOf(open, query.date ?? open.site.date, store) };
      },
    }),
    route({
      method: 'post',
      path: '/sites/{site}/bookings',
      tag: 'bookings',
      summary: 'Book',
      needs: 'see-bookings',
      repeatable: true,
      params: site,
      body: z.strictObject({
        time,
        services,
        code: BookingCode.optional().meta({ description: 'Of the booking system; made here unless given.' }),
        language: commands.Book.shape.language,
        over,
      }),
      answer: { status: 201, schema: Booking },
      refusals: wishes,
      handle: async ({ params, body, caller, id }) => {
        const open = desk.find(params.site);
        if (!open) return noSuchSite(params.site);
        const date = serviceDay(open.site.config, body.time);
        const ack = await perform(caller, params.site, { id, command: { command: 'book', date, ...body } });
        if (!ack.ok) return ack.refusal;
        return told(201, await bookings.at(params.site, date, ack.answer.booking ?? ''));
      },
    }),
    route({
      method: 'get',
      path: '/bookings/{code}',
      tag: 'bookings',
      summary: 'A booking, at whichever site it is of those where one works',
      needs: 'see-bookings',
      params: code,
      answer: { status: 200, schema: Booking },
      refusals: ['booking/unknown'],
      handle: async ({ params, caller }) => {
        const found = await bookings.find(params.code);
        return (found && refuseElsewhere(caller, found.site)) ?? told(200, found);
      },
    }),
    route({
      method: 'put',
      path: '/bookings/{code}',
      tag: 'bookings',
      summary: 'Move a booking to another time, day or site, or change what it is for',
      needs: 'see-bookings',
      repeatable: true,
      params: code,
      body: z.strictObject({ site: Id.optional(), time, services: services.optional(), over }),
      answer: { status: 200, schema: Booking },
      refusals: [...wishes, ...states],
      handle: async ({ params, body, caller, id }) => {
        const placed = await bookings.placeOf(params.code);
        if (!placed) return refuse('booking/unknown');
        // Both sites before either is asked: a booking that could not leave the one would be at both.
        const elsewhere =
          refuseElsewhere(caller, placed.site) ?? refuseElsewhere(caller, body.site ?? placed.site);
        if (elsewhere) return elsewhere;
        const ack = await bookings.move(caller, id, placed, body);
        return ack.ok ? told(200, await bookings.find(placed.booking.code)) : ack.refusal;
      },
    }),
    route({
      method: 'delete',
      path: '/bookings/{code}',
      tag: 'bookings',
      summary: 'Cancel a booking',
      needs: 'see-bookings',
      repeatable: true,
      params: code,
      query: z.object({
        cause: z
          .enum(['by-citizen', 'by-staff'])
          .optional()
          .meta({ description: 'Who wished it; unless given who asks: staff, or for the citizen.' }),
      }),
      answer: { status: 200, schema: Booking },
      refusals: [...refusals, ...states],
      handle: async ({ params, query, caller, id }) => {
        const placed = await bookings.placeOf(params.code);
        if (!placed) return refuse('booking/unknown');
        const elsewhere = refuseElsewhere(caller, placed.site);
        if (elsewhere) return elsewhere;
        const cause = query.cause ?? (isStaffRole(caller.role) ? 'by-staff' : 'by-citizen');
        const ack = await bookings.cancel(caller, id, placed, cause);
        if (!ack.ok) return ack.refusal;
        return told(200, await bookings.at(placed.site, placed.date, placed.booking.code));
      },
    }),
    route({
      method: 'post',
      path: '/sites/{site}/check-in',
      tag: 'bookings',
      summary: 'Somebody with a booking has come',
      needs: 'caller',
      guess: 'any',
      repeatable: true,
      params: site,
      body: commands.CheckIn.omit({ command: true }).extend({
        slip: z.boolean().default(false).meta({ description: 'Print a slip at the site.' }),
      }),
      answer: { status: 201, schema: Taken.extend({ booking: z.string() }).meta({ id: 'CheckedIn' }) },
      refusals: [...refusals, ...states, 'booking/other-site', 'service/closed', 'number/none-free'],
      handle: async ({ params, body, caller, id }) => {
        const ack = await perform(caller, params.site, { id, command: { command: 'check-in', ...body } });
        if (!ack.ok) return ack.refusal;
        const { visit, number, version, booking } = ack.answer;
        const { url, wait, before } = ack.ticket ?? { url: null, wait: null, before: 0 };
        return { status: 201, body: { visit, number, booking, url, wait, before, version } };
      },
    }),
    route({
      method: 'get',
      path: '/sites/{site}/slots',
      tag: 'bookings',
      summary: 'The free times of a service, for days on which there are any',
      needs: 'see-slots',
      params: site,
      query: z.object({
        service: Id,
        from: DateSchema.optional().meta({ description: 'Today unless given.' }),
        days: z.coerce.number().int().min(1).max(60).default(14),
      }),
      answer: { status: 200, schema: FreeDays },
      refusals: ['site/unknown', 'service/unknown'],
      handle: async ({ params, query }) => {
        const open = desk.find(params.site);
        if (!open) return noSuchSite(params.site);
        const { config, office } = open.site;
        const service = office.services.find(({ id }) => id === query.service);
        if (!service || !config.services.includes(service.id)) {
          return refuse('service/unknown', { service: query.service });
        }
        const days = [];
        for (let ahead = 0; ahead < query.days; ahead += 1) {
          const date = addDays(query.from ?? open.site.date, ahead);
          const times = await open.site.readOn(date, (day) =>
            freeTimes(day, config, service, date, clock(), isHoliday),
          );
          if (times.length > 0) days.push({ date, times });
        }
        return { status: 200, body: { site: params.site, service: service.id, days } };
      },
    }),
  ];
}

/** Of days that are over, from their journals. */
async function dayOf({ site }: OpenSite, date: IsoDate, store: Store) {
  const known = await site.readOn(date, (day) => day && { version: day.version, bookings: bookingRows(day) });
  if (known) return { site: site.id, date, ...known };
  const day = newDay(site.id, date);
  if (date < site.date) for (const entry of await store.read(`${site.id}/${date}`)) applyEntry(day, entry);
  return { site: site.id, date, version: day.version, bookings: bookingRows(day) };
}

function told(status: 200 | 201, placed: Placed | undefined): Reply | Refusal {
  return placed ? { status, body: placed } : refuse('booking/unknown');
}
