// What can be asked of a site's service day. Imperative; parsed at the doors, decided in decide/.

import { z } from 'zod';
import { BookingCode, TypedCode } from '../booking/code.ts';
import { DateSchema, InstantSchema } from '../office/hours.ts';
import { Id, Language, ShortText } from '../office/text.ts';

/** A visit's or a help call's identity: ten letters and digits made by the server. */
export const EntityId = z.string().regex(/^[a-z0-9]{10}$/);

/** A letter and three digits (N1). */
export const TicketNumber = z.string().regex(/^[A-Z]\d{3}$/);

/** Why a slip did not come. */
export const SlipFault = z.enum(['offline', 'cover-open', 'paper-out', 'cutter', 'time-out', 'unknown']);
export type SlipFault = z.infer<typeof SlipFault>;

export const maxErrands = 5;
/** Bookings in one list. */
export const mostListed = 1000;

/** Why a supervisor changes what somebody else's counter serves; the clerk reads it. */
export const AssignCause = z.enum(['many-wait', 'somebody-away', 'other']);
export type AssignCause = z.infer<typeof AssignCause>;

/** A message to the room, in one language of the office or in all: it stands on displays and kiosks. */
export const MessageText = ShortText.refine((text) => Object.keys(text).length > 0, 'has no text');

const services = z
  .array(Id)
  .min(1)
  .max(maxErrands)
  .refine((ids) => new Set(ids).size === ids.length, 'names a service twice');
const counter = Id;
const visit = EntityId;

function command<Name extends string, Fields extends z.core.$ZodLooseShape>(name: Name, fields: Fields) {
  return z.strictObject({ command: z.literal(name), ...fields });
}

/** A visit begins or is looked after by the citizen, a kiosk or staff. */
export const Take = command('take', { services, language: Language, slip: z.boolean().default(true) });
export const KeepNumber = command('keep-number', { visit });
export const Leave = command('leave', { visit });
export const CallHelp = command('call-help', { counter: counter.optional() });

/** A booking of one service day, which may be long before it begins. */
const booking = { date: DateSchema, code: BookingCode, time: InstantSchema };
const over = z.boolean().optional().meta({ description: 'Staff overbook knowingly.' });

export const Book = command('book', {
  ...booking,
  code: BookingCode.optional(),
  services,
  language: Language.optional(),
  over,
  /** Where it is moved from. */
  from: z.strictObject({ site: Id, date: DateSchema }).optional(),
});
export const MoveBooking = command('move-booking', { ...booking, services: services.optional(), over });
export const CancelBooking = command('cancel-booking', {
  date: booking.date,
  code: booking.code,
  cause: z.enum(['by-citizen', 'by-staff', 'moved']).default('by-citizen'),
});
/** The whole list of a day, as a booking system has it. */
export const ListBookings = command('list-bookings', {
  date: booking.date,
  bookings: z
    .array(
      z.strictObject({ code: booking.code, time: booking.time, services, language: Language.optional() }),
    )
    .max(mostListed),
  /** What is not in the list is cancelled. */
  replace: z.boolean().default(false),
  over,
});
/** Somebody with a booking has come. */
export const CheckIn = command('check-in', {
  code: TypedCode,
  language: Language.optional(),
  slip: z.boolean().default(true),
});

/** A counter's own life. */
export const Open = command('open', {
  counter,
  serves: z.array(Id).max(200).optional(),
  helps: z.array(Id).max(200).optional(),
});
export const Pause = command('pause', { counter });
export const Continue = command('continue', { counter });
export const Close = command('close', { counter });

/** The visit at a counter. */
export const CallNext = command('call-next', { counter });
export const Call = command('call', { counter, visit });
export const Recall = command('recall', { counter });
export const Start = command('start', { counter });
export const Finish = command('finish', { counter, rest: z.enum(['here', 'send-on']).optional() });
export const FinishAndNext = command('finish-and-next', { counter });
export const NoShow = command('no-show', { counter });
export const PutBack = command('put-back', { counter });
export const Park = command('park', { counter });
export const Resume = command('resume', { counter, visit });
export const ServeWithoutTicket = command('serve-without-ticket', { counter, service: Id });
export const AddErrand = command('add-errand', { counter, service: Id });
export const Undo = command('undo', { counter });

/** Any open visit, looked after by staff; the visit at the counter where none is named. */
export const Transfer = command('transfer', {
  counter,
  visit: visit.optional(),
  to: z.union([z.strictObject({ service: Id }), z.strictObject({ counter })]),
});
export const Cancel = command('cancel', {
  counter,
  visit: visit.optional(),
  cause: z.enum(['cancelled-by-citizen', 'cancelled-by-staff', 'slip-failed']).default('cancelled-by-staff'),
});
export const PutFirst = command('put-first', { counter, visit });
export const TakeBack = command('take-back', { counter, visit });
export const Reprint = command('reprint', { counter, visit });
export const TakeHelp = command('take-help', { help: EntityId });

/** The supervisor's. */
export const Free = command('free', { counter });
export const Assign = command('assign', {
  counter,
  serves: z.array(Id).max(200),
  helps: z.array(Id).max(200),
  because: AssignCause,
});
/** Of one service, or of all. */
export const StopTaking = command('stop-taking', { service: Id.optional() });
export const AllowTaking = command('allow-taking', { service: Id.optional() });
export const PutUpMessage = command('put-up-message', {
  text: MessageText,
  /** When it goes by itself; the day's end, unless given. */
  until: InstantSchema.optional(),
});
/** Named by the id of the command that put it up. */
export const TakeDownMessage = command('take-down-message', {
  message: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
});

/** An agent's, which stands in for the server at its kiosk while that is away (K1, K3). */
export const ReserveNumbers = command('reserve-numbers', { date: DateSchema });
export const TakeReserved = command('take-reserved', {
  date: DateSchema,
  reserve: EntityId,
  /** What the agent called the visit when it told its kiosk, which goes on asking about it. */
  visit,
  number: TicketNumber,
  /** When it was taken, by the agent's clock. */
  arrived: InstantSchema,
  services,
  language: Language,
  /** The kiosk's own command, which the agent answered: one press gives one number. */
  press: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
  slip: z
    .strictObject({ outcome: z.enum(['confirmed', 'sent', 'failed']), cause: SlipFault.optional() })
    .optional(),
});

/** The server's own. */
export const ReportSlip = command('report-slip', {
  visit,
  outcome: z.enum(['confirmed', 'sent', 'failed']),
  cause: SlipFault.optional(),
});
export const EndDay = command('end-day', {});

export const Command = z.discriminatedUnion('command', [
  Take,
  KeepNumber,
  Leave,
  CallHelp,
  Book,
  MoveBooking,
  CancelBooking,
  ListBookings,
  CheckIn,
  Open,
  Pause,
  Continue,
  Close,
  CallNext,
  Call,
  Recall,
  Start,
  Finish,
  FinishAndNext,
  NoShow,
  PutBack,
  Park,
  Resume,
  ServeWithoutTicket,
  AddErrand,
  Undo,
  Transfer,
  Cancel,
  PutFirst,
  TakeBack,
  Reprint,
  TakeHelp,
  Free,
  Assign,
  StopTaking,
  AllowTaking,
  PutUpMessage,
  TakeDownMessage,
  ReserveNumbers,
  TakeReserved,
  ReportSlip,
  EndDay,
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['command'];
export type CommandOf<Name extends CommandName> = Extract<Command, { command: Name }>;
