// The shapes of the API's answers.

import { z } from 'zod';
import { columns } from '../../../core/booking/file.ts';
import { EntityId, TicketNumber } from '../../../core/day/commands.ts';
import { BookingCause, Entry, Reason } from '../../../core/day/events.ts';
import { Id, Language, Text } from '../../../core/office/text.ts';
import { CommandId } from '../../../core/protocol.ts';

const millis = z.int().meta({ description: 'Milliseconds since 1970-01-01T00:00Z.' });

export const Wait = z
  .object({ low: z.int(), high: z.int() })
  .nullable()
  .meta({ id: 'Wait', description: 'Minutes; four of five waits should end within them. Null: unknown.' });

export const SiteInfo = z
  .object({
    id: Id,
    name: z.string(),
    timeZone: z.string(),
    languages: z.array(Language),
    services: z.array(z.object({ id: Id, area: Id, name: Text, targetMinutes: z.int() })),
    counters: z.array(z.object({ id: Id, label: z.string(), serves: z.array(Id), helps: z.array(Id) })),
    popUp: z
      .enum(['coming', 'running', 'past'])
      .optional()
      .meta({ description: 'Of a site that is there for some days only.' }),
  })
  .meta({ id: 'Site' });

const Taking = z.union([
  z.object({ open: z.literal(true), until: millis.nullable() }),
  z.object({ open: z.literal(false), because: z.enum(['closed', 'stopped']), opens: millis.nullable() }),
]);

const Call = z.object({
  id: z.int(),
  number: TicketNumber,
  counter: z.string(),
  booked: z.boolean(),
  at: millis,
  open: z.boolean().meta({ description: 'Still called: the citizen has not come to the counter yet.' }),
});

export const Display = z
  .object({
    version: z.int(),
    at: millis,
    date: z.string(),
    site: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
    calls: z.array(Call),
    waiting: z.int(),
    wait: Wait,
    taking: Taking,
    message: Text.nullable().meta({ description: 'What the office wants everybody there to know.' }),
  })
  .meta({ id: 'Display' });

export const Feed = z
  .object({
    at: millis.meta({
      description: 'The feed is no older than this. From five seconds on, say how old it is (S1).',
    }),
    date: z.string(),
    site: z.object({ id: Id, name: z.string(), timeZone: z.string() }),
    languages: z.array(Language),
    calls: z.array(Call).meta({ description: 'Newest first, ten at most.' }),
    waiting: z.int(),
    wait: Wait,
    services: z.array(z.object({ id: Id, name: Text, wait: Wait })),
    taking: Taking,
    messages: z.array(Text).meta({ description: 'What everybody there should know, newest first.' }),
  })
  .meta({ id: 'Feed' });

export const Queue = z
  .object({
    version: z.int(),
    at: millis,
    waiting: z.array(
      z.object({
        visit: EntityId,
        number: TicketNumber.nullable(),
        services: z.array(Id),
        arrived: millis,
        due: millis,
        booked: millis.nullable(),
        counter: Id.nullable().meta({ description: 'The only counter that it waits for.' }),
        wait: Wait,
      }),
    ),
  })
  .meta({ id: 'Queue' });

export const Taken = z
  .object({
    visit: EntityId,
    number: TicketNumber,
    url: z.string().nullable().meta({ description: 'The page of the ticket on a phone.' }),
    wait: Wait,
    before: z.int().meta({ description: 'How many are called before.' }),
    version: z.int(),
  })
  .meta({ id: 'Ticket' });

const BookingRow = z.object({
  code: z.string(),
  time: millis,
  services: z.array(Id),
  language: Language.nullable(),
  state: z.enum(['booked', 'checked-in', 'cancelled', 'no-show']),
  visit: EntityId.nullable(),
  number: TicketNumber.nullable(),
  visitState: z
    .enum(['waiting', 'called', 'serving', 'parked', 'no-show', 'ended'])
    .nullable()
    .meta({ description: 'Where the visit of whoever has come is now.' }),
  came: millis.nullable(),
  late: z.int().nullable().meta({ description: 'Minutes after the booked time; early is below 0.' }),
  cause: BookingCause.nullable().meta({ description: 'Why it was cancelled.' }),
});

export const Booking = BookingRow.extend({ site: Id, date: z.string() }).meta({ id: 'Booking' });

export const Bookings = z
  .object({ site: Id, date: z.string(), version: z.int(), bookings: z.array(BookingRow) })
  .meta({ id: 'Bookings' });

const codes = z.array(z.string());

export const TakenOver = z
  .object({
    site: Id,
    date: z.string(),
    dry: z.boolean().meta({ description: 'It was only looked at.' }),
    booked: codes.meta({ description: 'New.' }),
    moved: codes.meta({ description: 'To another time, or for other services.' }),
    unchanged: codes,
    kept: codes.meta({ description: 'Left as they are: checked in, or cancelled here.' }),
    missing: codes.meta({ description: 'Booked, but not in the file.' }),
    cancelled: codes.meta({ description: 'Those that are missing, where that was asked for.' }),
    faults: z
      .array(
        z.object({
          line: z.int().nullable().meta({ description: 'Counted from 1; null: the file as a whole.' }),
          column: z.enum(columns).nullable(),
          fault: z.string(),
          text: z.string().meta({ description: 'A sentence that says where and what, by Accept-Language.' }),
        }),
      )
      .meta({ description: 'With `dry` alone, and then nothing else is told.' }),
  })
  .meta({ id: 'TakenOver' });

export const FreeDays = z
  .object({
    site: Id,
    service: Id,
    days: z.array(z.object({ date: z.string(), times: z.array(z.object({ time: millis, free: z.int() })) })),
  })
  .meta({ id: 'FreeDays' });

export const Done = z
  .object({
    version: z.int(),
    visit: EntityId.optional(),
    number: TicketNumber.optional(),
    reason: Reason.optional(),
    help: EntityId.optional(),
    booking: z.string().optional(),
    undone: CommandId.optional().meta({ description: 'The command that was taken back.' }),
  })
  .meta({ id: 'Done' });

export const Events = z
  .object({
    site: Id,
    date: z.string(),
    version: z
      .int()
      .meta({ description: 'The last version that was read; ask again from the one after it.' }),
    entries: z.array(Entry),
  })
  .meta({ id: 'Events' });
