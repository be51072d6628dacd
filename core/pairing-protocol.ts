// What crosses the wire while a machine without a key waits to be paired: it says what it is, is told a short code to
// show, and gets its key over the same connection (D1).

import { z } from 'zod';
import type { Language } from './office/languages.ts';
import { Id, line } from './office/text.ts';
import { protocolVersion } from './protocol.ts';

/** What can be paired: a page that stands in the room, or a program that drives devices there. */
export const pairable = ['kiosk', 'display', 'vote', 'agent'] as const;
export type Pairable = (typeof pairable)[number];

/** What a machine says of itself when it asks. */
export const Asking = z.strictObject({
  version: z.literal(protocolVersion),
  page: z.enum(pairable),
  /** The site and the name that its address, or its machine, suggests; the administrator decides. */
  site: Id.optional(),
  name: line(40).optional(),
});
export type Asking = z.infer<typeof Asking>;

export type ShownCode = {
  readonly code: string;
  readonly office: string;
  readonly languages: readonly Language[];
};

export type Paired = { readonly key: string; readonly site: string };

/** Messages to the machine. */
export type PairingOrders = {
  /** Replaces the code before it. */
  code: (shown: ShownCode) => void;
  /** Answered when the machine has kept the key. */
  paired: (paired: Paired, answer: () => void) => void;
};
