// What keeps everybody from taking a number just now, if anything does.

import type { Millis } from '../../core/time.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import type { Connection } from '../../ui/connection.ts';

export type Notice =
  /** The first view has not come yet. */
  | { readonly is: 'starting' }
  | { readonly is: 'offline' }
  /** The server can't keep a number just now (S5). */
  | { readonly is: 'failing' }
  /** The server does not know this device, or has become another version; staff have to look. */
  | { readonly is: 'not-set-up' }
  | { readonly is: 'closed'; readonly opens: Millis | null }
  | { readonly is: 'stopped' };

/** Longer than a short break in the network; with the half second from one look to the next it is said within three. */
const silence: Millis = 2200;

export function noticeOf({ link, age }: Connection, view: KioskView | undefined): Notice | undefined {
  if (link.value.is === 'refused') return { is: 'not-set-up' };
  if (link.value.is !== 'online' && age.value >= silence) return { is: 'offline' };
  if (link.value.is === 'failing') return { is: 'failing' };
  if (!view) return { is: 'starting' };
  if (view.taking.open) return undefined;
  return view.taking.because === 'closed' ? { is: 'closed', opens: view.taking.opens } : { is: 'stopped' };
}

/** No numbers are given out; the kiosk itself works. */
export function isShut({ is }: Notice): boolean {
  return is === 'closed' || is === 'stopped';
}
