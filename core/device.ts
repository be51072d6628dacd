// What stands in the room beside the screens: printers, scanners, vote boxes, call buttons. Named by an administrator,
// driven by an agent on the machine that it is plugged into.

import { z } from 'zod';
import { SlipFault } from './day/commands.ts';
import { Id, line } from './office/text.ts';
import type { Millis } from './time.ts';

/** The agent that runs inside the server; every other one has the id of its key. */
export const serverAgent = 'server';

const port = z.int().min(1).max(65_535);
/** How wide a printer's paper is, in millimetres. */
export const PaperWidth = z.union([z.literal(58), z.literal(80)]);
export type PaperWidth = z.infer<typeof PaperWidth>;

/** A device file of the agent's machine. */
const path = z.string().regex(/^\/dev\/(?!.*\.\.)[\w./:-]{1,150}$/, 'a file like /dev/usb/lp0');
const serial = { path, baud: z.int().min(300).max(921_600).default(9600) };

/** How a printer is reached. */
export const Connection = z.discriminatedUnion('over', [
  z.strictObject({
    over: z.literal('network'),
    host: z.string().regex(/^[A-Za-z0-9.:_-]{1,100}$/, 'a name or an address'),
    port: port.default(9100),
  }),
  z.strictObject({
    over: z.literal('queue'),
    queue: z.string().regex(/^[\w.-]{1,100}$/, 'the name of a print queue'),
  }),
  z.strictObject({ over: z.literal('file'), path }),
  z.strictObject({ over: z.literal('serial'), ...serial }),
]);
export type Connection = z.infer<typeof Connection>;

const named = { id: Id, name: line(40), site: Id, agent: Id.default(serverAgent) };

export const PrinterDevice = z.strictObject({
  kind: z.literal('printer'),
  ...named,
  connection: Connection,
  paper: PaperWidth.default(80),
  /** Printers that never answer can only be believed to have printed. */
  answers: z.boolean().default(true),
  /** Prints what is taken at this kiosk alone; without one, all else that the site prints. */
  kiosk: Id.optional(),
});
export type PrinterDevice = z.infer<typeof PrinterDevice>;

/** A code reader on a serial line; what it reads goes to one kiosk or vote station. */
export const ScannerDevice = z.strictObject({ kind: z.literal('scanner'), ...named, ...serial, page: Id });
export type ScannerDevice = z.infer<typeof ScannerDevice>;

/** Three boxes at the exit whose sensors count tokens, on one controller (V3). */
export const BoxesDevice = z.strictObject({ kind: z.literal('boxes'), ...named, ...serial });
export type BoxesDevice = z.infer<typeof BoxesDevice>;

export const Button = z.enum(['next', 'recall', 'no-show']);
export type Button = z.infer<typeof Button>;

/** A key by its number in the system (linux/input-event-codes.h). */
const key = z.int().min(1).max(767);

/** A keypad on a counter's desk, read as an input device of the machine; Enter, plus and minus of its block of digits unless set. */
export const ButtonsDevice = z.strictObject({
  kind: z.literal('buttons'),
  ...named,
  path,
  counter: Id,
  keys: z
    .strictObject({ next: key, recall: key, 'no-show': key })
    .default({ next: 96, recall: 78, 'no-show': 74 }),
});
export type ButtonsDevice = z.infer<typeof ButtonsDevice>;

export const Device = z.discriminatedUnion('kind', [
  PrinterDevice,
  ScannerDevice,
  BoxesDevice,
  ButtonsDevice,
]);
export type Device = z.infer<typeof Device>;
export type DeviceKind = Device['kind'];

/** How a device is, as it says itself. */
export const Condition = z.strictObject({
  /** What keeps it from working. */
  fault: SlipFault.optional(),
  /** Soon without paper: a warning, it still prints. */
  paperLow: z.boolean().default(false),
  /** Something sits in the opening of a box: what is dropped there now does not count. */
  blocked: z.boolean().optional(),
});
export type Condition = z.infer<typeof Condition>;

/** What is known of a device now. */
export type DeviceState = {
  readonly device: Device;
  /** Its agent is connected. */
  readonly reachable: boolean;
  readonly condition: Condition | undefined;
  /** Its last sign of life. */
  readonly seen: Millis | undefined;
  /** Boxes: since the server was started another controller came, or one that had forgotten its totals. */
  readonly renewed: boolean;
};
