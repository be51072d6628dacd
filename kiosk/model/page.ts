// Which question the kiosk asks now, or what it says.

import type { Refusal } from '../../core/day/context.ts';
import type { TicketInfo } from '../../core/protocol.ts';

/** A number that was just taken. */
export type Ticket = {
  readonly visit: string;
  readonly number: string;
  readonly services: readonly string[];
  readonly info: TicketInfo | undefined;
  /** Of the booking that it was given for. */
  readonly code?: string;
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
  /** Which code has your booking? */
  | { readonly is: 'check-in'; readonly code: string }
  /** Why it gave no number; `code` is what was typed. */
  | { readonly is: 'not-checked-in'; readonly code: string; readonly refusal: Refusal }
  | { readonly is: 'number'; readonly ticket: Ticket }
  /** Staff took the number back while the citizen looked at it. */
  | { readonly is: 'gone'; readonly number: string }
  /** Do you want to give your place up? */
  | { readonly is: 'leave'; readonly ticket: Ticket }
  | { readonly is: 'left' }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** What belongs to one citizen goes on even if the office closes or the network goes away meanwhile. */
export function isOnesOwn({ is }: Page): boolean {
  return is === 'moment' || is === 'number' || is === 'leave' || is === 'left' || is === 'gone';
}

/** Who has booked checks in also while no numbers are given out, and before the doors open (B5). */
export function isCheckIn({ is }: Page): boolean {
  return is === 'check-in' || is === 'not-checked-in';
}
