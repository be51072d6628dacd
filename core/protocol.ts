// Everything that crosses the wire between the pages and the server. Pages say who they are when they connect, send
// commands that can be repeated safely, and get whole views, each with the version of the day that it shows.

import { z } from 'zod';
import { TokenOutcome } from './ballot/handed.ts';
import { Answer as VoteAnswer } from './ballot/survey.ts';
import type { Answer } from './day/answer.ts';
import { Command, EntityId } from './day/commands.ts';
import type { Refusal } from './day/context.ts';
import type { Range } from './estimate.ts';
import { Id } from './office/text.ts';
import type { Millis } from './time.ts';
import type { BookingsView } from './views/bookings.ts';
import type { DevicesView } from './views/devices.ts';
import type { DisplayView } from './views/display.ts';
import type { KioskView } from './views/kiosk.ts';
import type { PhonesView } from './views/phones.ts';
import type { PlaceView } from './views/place.ts';
import type { RoomView } from './views/room.ts';
import type { StaffView } from './views/staff.ts';
import type { VoteView } from './views/vote.ts';

/** Raised when pages and server of different versions can't talk; a page with another one reloads itself. */
export const protocolVersion = 1;

const version = z.literal(protocolVersion);
const key = z.string().max(200).optional();

/** What a page says of itself when it connects. A device whose key is bound to a site is there, whatever site it says. */
export const Hello = z.discriminatedUnion('role', [
  z.strictObject({ version, role: z.literal('kiosk'), site: Id.optional(), device: Id, key }),
  z.strictObject({ version, role: z.literal('display'), site: Id.optional(), key }),
  z.strictObject({ version, role: z.literal('vote'), site: Id.optional(), key }),
  z.strictObject({ version, role: z.literal('staff'), site: Id, session: z.string().max(200) }),
  z.strictObject({ version, role: z.literal('phone'), secret: z.string().max(100) }),
]);
export type Hello = z.infer<typeof Hello>;
export type Role = Hello['role'];

/** Made by the client, once for each thing it wants; the same for every repetition of it (L7). */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, '8 to 64 letters, digits, hyphens');

export const CommandMessage = z.strictObject({
  id: CommandId,
  command: Command,
  /** With a command that ends a served visit: what became of the token (V1). Never in the journal. */
  token: TokenOutcome.optional(),
});
export type CommandMessage = z.infer<typeof CommandMessage>;

/** Is this token good, and for which question? Spends nothing. Without a site: on the citizen's own phone. */
export const TokenCheck = z.strictObject({ token: z.string().max(64), site: Id.optional() });
export type TokenCheck = z.infer<typeof TokenCheck>;

/** A vote, by REST alone: no socket could link it to anybody (V5). */
export const VoteRequest = z.strictObject({ ...TokenCheck.shape, answer: VoteAnswer });
export type VoteRequest = z.infer<typeof VoteRequest>;

/** Something the next counter should know of a visit; an empty text takes the note away (P1). */
export const NoteMessage = z.strictObject({ id: CommandId, visit: EntityId, text: z.string().max(200) });
export type NoteMessage = z.infer<typeof NoteMessage>;

/** What a screen of the room says of itself: its own clock, and whether it can be heard. Answered by nobody. */
export const HereMessage = z.strictObject({
  clock: z.int(),
  sound: z.enum(['off', 'blocked', 'on']).optional(),
});
export type HereMessage = z.infer<typeof HereMessage>;

/** What the citizen gets to know of a new ticket. */
export type TicketInfo = {
  /** The ticket's page on a phone; null where phones can't reach this server. */
  readonly url: string | null;
  readonly wait: Range | null;
  /** How many are called before. */
  readonly before: number;
  /** What was booked; `late`: too late for it, the number is a walk-in's (B4). */
  readonly booking?: { readonly time: Millis; readonly late: boolean; readonly keptMinutes: number };
};

export type Ack =
  | { readonly ok: true; readonly answer: Answer; readonly ticket?: TicketInfo }
  | { readonly ok: false; readonly refusal: Refusal };

export type View =
  | KioskView
  | DisplayView
  | StaffView
  | RoomView
  | PlaceView
  | PhonesView
  | VoteView
  | DevicesView
  | BookingsView;
export type ViewName = View['view'];
export type ViewOf<Name extends ViewName> = Extract<View, { view: Name }>;

/** A sign of life every second, with the server's clock (S1); `failing`: the site can't keep anything just now (S5). */
export type Beat = { readonly at: Millis; readonly failing?: true };

/** When a sign-in ends by itself, and whether one may stay signed in. */
export type SessionEnd = { readonly at: Millis; readonly canStay: boolean };

/** Messages by name, as socket.io's typings want them. */
export type ClientMessages = {
  command: (message: CommandMessage, answer: (ack: Ack) => void) => void;
  note: (message: NoteMessage, answer: (ack: Ack) => void) => void;
  here: (message: HereMessage) => void;
  /** Of staff who were warned: they are still here. */
  stay: () => void;
};
export type ServerMessages = {
  view: (view: View) => void;
  beat: (beat: Beat) => void;
  /** To a kiosk, before its first view: by what name views know it; a paired one has its key's. */
  name: (known: { readonly device: string }) => void;
  /** What a code reader beside the page's machine read, as if it had been typed there. */
  scanned: (scan: { readonly text: string }) => void;
  /** To staff, some minutes before their sign-in ends by itself (A7); null: not so soon any more. */
  ending: (end: SessionEnd | null) => void;
  /** To a display: somebody wants to know whether it can be heard. */
  'test-sound': () => void;
};
