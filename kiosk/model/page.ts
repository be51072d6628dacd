// Which question the kiosk asks now, or what it says.

import type { Refusal } from '../../core/day/context.ts';
import type { TicketInfo } from '../../core/protocol.ts';

/** A number that was just taken. */
export type Ticket = {
  readonly visit: string;
  readonly number: string;
  readonly services: readonly string[];
  readonly info: TicketInfo | undefined;
};

export type Page =
  /** What can we help with? */
  | { readonly is: 'start' }
  | { readonly is: 'area'; readonly area: string }
  | { readonly is: 'search'; readonly text: string }
  /** This is what you chose, this long it takes: take a number? */
  | { readonly is: 'chosen' }
  /** The server has not answered yet; `slow`: for so long that it has to be said. */
  | { readonly is: 'moment'; readonly slow: boolean }
  | { readonly is: 'number'; readonly ticket: Ticket }
  /** Do you want to give your place up? */
  | { readonly is: 'leave'; readonly ticket: Ticket }
  | { readonly is: 'left' }
  | { readonly is: 'refused'; readonly refusal: Refusal };
