// What crosses the wire between the server and an agent: which devices it drives, slips to print, and what the devices say.

import { z } from 'zod';
import { Reading } from './ballot/drops.ts';
import { ReserveNumbers, SlipFault, TakeReserved } from './day/commands.ts';
import { Button, Condition, type Device } from './device.ts';
import { Id } from './office/text.ts';
import type { Ack } from './protocol.ts';
import type { Slip } from './slip.ts';
import type { Standing } from './stand-in.ts';

/** A slip for a printer. The agent answers each job's id once with what became of it. */
export type PrintJob = { readonly id: string; readonly device: string; readonly slip: Slip };

export const PrintedMessage = z.strictObject({
  id: z.string().max(64),
  outcome: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.enum(['confirmed', 'sent']) }),
    z.strictObject({ outcome: z.literal('failed'), cause: SlipFault }),
  ]),
});
export type PrintedMessage = z.infer<typeof PrintedMessage>;

export const ConditionMessage = z.strictObject({ device: Id, condition: Condition });
export type ConditionMessage = z.infer<typeof ConditionMessage>;

/** What a code reader read. */
export const ScannedMessage = z.strictObject({ device: Id, text: z.string().max(200) });
export type ScannedMessage = z.infer<typeof ScannedMessage>;

/** What the controller of some boxes says; of state, not of drops, so it can be repeated at will (V5). */
export const CountedMessage = z.strictObject({ device: Id, reading: Reading });
export type CountedMessage = z.infer<typeof CountedMessage>;

const commandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** A key on a counter's desk, under an id of its own (L7). */
export const PressedMessage = z.strictObject({
  id: commandId,
  device: Id,
  button: Button,
});
export type PressedMessage = z.infer<typeof PressedMessage>;

/** Numbers for when the server is away, or what was taken from them meanwhile, and at which site (K1, K3). */
export const AgentCommand = z.strictObject({
  id: commandId,
  site: Id,
  command: z.discriminatedUnion('command', [ReserveNumbers, TakeReserved]),
});
export type AgentCommand = z.infer<typeof AgentCommand>;

export type AgentMessages = {
  /** Whether anybody still waits for the job with this id. Nothing is printed without a yes: an order may come late. */
  wanted: (id: string, answer: (wanted: boolean) => void) => void;
  /** Repeated until it is answered. */
  printed: (message: PrintedMessage, answer: () => void) => void;
  condition: (message: ConditionMessage) => void;
  scanned: (message: ScannedMessage) => void;
  /** Answered when it is on the disk; repeated until it is. */
  counted: (message: CountedMessage, answer: () => void) => void;
  /** Repeated for some seconds, until it is answered. */
  pressed: (message: PressedMessage, answer: () => void) => void;
  /** What the agent has to know to stand in for the server; null: there is no kiosk at which it could. */
  standing: (answer: (standing: Standing | null) => void) => void;
  /** Repeated under its id until it is answered (L7). */
  command: (message: AgentCommand, answer: (ack: Ack) => void) => void;
};

export type AgentOrders = {
  /** All devices that this agent drives, whenever one changes. */
  devices: (devices: readonly Device[]) => void;
  print: (job: PrintJob) => void;
  /** What it was told of its site is no longer so: it asks for its `standing` anew. */
  'standing-changed': () => void;
};
