// What happened in a site's service day. Past tense, never changed; they hold all that a fold needs, so that a later
// change of the configuration changes no past.

import { z } from 'zod';
import { DateSchema } from '../office/hours.ts';
import { Id, Language, ShortText } from '../office/text.ts';
import { AssignCause, EntityId, SlipFault, TicketNumber } from './commands.ts';

const at = z.int().nonnegative();
const visit = EntityId;
const counter = Id;
const errand = z.int().min(1);
const booking = z.string().regex(/^[0-9A-Z]{4,12}$/);

/** Who: a device, a person under the day's id (P5), an integration's key, the citizen's phone, or the server itself. */
export const By = z.union([
  z.templateLiteral([z.enum(['device', 'person', 'key']), ':', Id]),
  z.enum(['citizen', 'system']),
]);
export type By = z.infer<typeof By>;

/** Why this visit was called (Q5). Minutes are whole. */
export const Reason = z.discriminatedUnion('why', [
  z.strictObject({ why: z.literal('booked'), time: at }),
  z.strictObject({ why: z.literal('past-target'), waited: z.int(), target: z.int(), helping: z.boolean() }),
  z.strictObject({ why: z.literal('earliest-due'), waited: z.int(), target: z.int(), helping: z.boolean() }),
  z.strictObject({ why: z.literal('put-first') }),
  z.strictObject({ why: z.literal('sent-here') }),
  z.strictObject({ why: z.literal('resumed') }),
  z.strictObject({ why: z.literal('chosen-by-staff') }),
]);
export type Reason = z.infer<typeof Reason>;

/** Why a visit ended (L1); no-show is an event of its own, because it can be taken back. */
export const EndCause = z.enum([
  'served',
  'cancelled-by-citizen',
  'cancelled-by-staff',
  'slip-failed',
  'expired',
  'reset',
]);
export type EndCause = z.infer<typeof EndCause>;

/** Why a booking was cancelled; moved: it is on another day now. */
export const BookingCause = z.enum(['by-citizen', 'by-staff', 'moved', 'not-listed']);
export type BookingCause = z.infer<typeof BookingCause>;

function event<Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, fields: Fields) {
  return z.strictObject({ type: z.literal(type), ...fields });
}

export const Event = z.discriminatedUnion('type', [
  event('ticket-taken', {
    visit,
    number: TicketNumber,
    kind: z.enum(['walk-in', 'booked']),
    booked: at.optional(),
    /** The code of the booking that it was taken for. */
    booking: booking.optional(),
    /** Not called by the rule before then: what is booked happens at its time. */
    notBefore: at.optional(),
    language: Language,
    errands: z.array(z.strictObject({ id: errand, service: Id, due: at })).min(1),
    slip: z.boolean(),
    /** Taken from a reserve while the server was away: when, and by which command of the kiosk's (K3, K4). */
    reserved: z.strictObject({ reserve: EntityId, arrived: at, press: z.string() }).optional(),
  }),
  event('numbers-reserved', { reserve: EntityId, numbers: z.array(TicketNumber).min(1) }),
  event('served-without-ticket', { visit, counter, service: Id, due: at }),
  event('number-given', { visit, number: TicketNumber }),
  event('number-kept', { visit }),
  event('slip-reported', {
    visit,
    outcome: z.enum(['confirmed', 'sent', 'failed']),
    cause: SlipFault.optional(),
  }),
  event('slip-copied', { visit }),

  event('booked', {
    booking,
    time: at,
    services: z.array(Id).min(1),
    language: Language.optional(),
    from: z.strictObject({ site: Id, date: DateSchema }).optional(),
  }),
  event('booking-moved', { booking, time: at, services: z.array(Id).min(1) }),
  event('booking-cancelled', { booking, cause: BookingCause }),
  event('booking-missed', { booking }),

  event('called', { visit, number: TicketNumber.optional(), counter, errand, reason: Reason }),
  event('recalled', { visit, counter }),
  event('started', { visit, counter }),
  event('errand-finished', { visit, counter, errand, duration: z.literal('unknown').optional() }),
  event('errand-started', { visit, counter, errand }),
  event('errand-added', { visit, errand, service: Id, due: at }),
  event('sent-on', { visit, counter }),
  event('transferred', { visit, errand, service: Id, due: at }),
  event('sent-to-counter', { visit, counter }),
  event('put-back', { visit, counter, until: at }),
  event('parked', { visit, counter }),
  event('resumed', { visit, due: at }),
  event('put-first', { visit, due: at }),
  event('no-show', { visit, counter }),
  event('taken-back', { visit }),
  event('ended', { visit, cause: EndCause }),
  event('undone', { counter, press: z.string() }),

  event('counter-opened', { counter, person: By, serves: z.array(Id), helps: z.array(Id) }),
  event('services-changed', {
    counter,
    serves: z.array(Id),
    helps: z.array(Id),
    /** A supervisor changed it, not who has the counter open. */
    because: AssignCause.optional(),
  }),
  event('counter-paused', { counter }),
  event('counter-continued', { counter }),
  event('counter-closed', { counter, cause: z.enum(['signed-off', 'freed', 'day-ended']) }),

  event('help-called', {
    help: EntityId,
    from: z.union([z.strictObject({ counter }), z.strictObject({ device: Id })]),
  }),
  event('help-taken', { help: EntityId }),
  event('taking-stopped', { service: Id.optional() }),
  event('taking-allowed', { service: Id.optional() }),
  event('message-put-up', { text: ShortText, until: at.optional() }),
  event('message-taken-down', { message: z.string() }),
  event('day-ended', {}),
]);
export type Event = z.infer<typeof Event>;
export type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>;

/** One accepted command in the journal: all its events or none. A stream is a site's service day; versions count from 1. */
export const Entry = z.strictObject({
  version: z.int().min(1),
  at,
  by: By,
  /** The command's id, made by the client, and a digest of its body (L7). */
  command: z.string().min(1).max(64),
  digest: z.string().max(64),
  /** The counter at which it was pressed (L6). */
  counter: Id.optional(),
  events: z.array(Event).min(1),
});
export type Entry = z.infer<typeof Entry>;
