// Who has signed in here, kept for this window until it is closed.

import { type StaffRole, staffRoles } from '../core/roles.ts';
import type { Millis } from '../core/time.ts';

export type SiteName = { readonly id: string; readonly name: string };

export type Session = {
  readonly token: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Where they may work (R2). */
  readonly sites: readonly SiteName[];
  /** A password of their own is to be chosen before all else (R3). */
  readonly mustChange: boolean;
  /** Who signs in at the provider has no password here. Not there where an older release kept it. */
  readonly signsInBy?: 'password' | 'provider' | undefined;
  readonly expires: Millis;
};

const key = 'counter-session';

export function readSession(storage: Storage, now: Millis): Session | undefined {
  try {
    const known: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isSession(known) && known.expires > now ? known : undefined;
  } catch {
    return undefined;
  }
}

export function keepSession(storage: Storage, session: Session | undefined): void {
  if (session) storage.setItem(key, JSON.stringify(session));
  else storage.removeItem(key);
}

function isSession(known: unknown): known is Session {
  if (typeof known !== 'object' || known === null) return false;
  const { token, name, role, sites, mustChange, expires } = known as Partial<Record<keyof Session, unknown>>;
  return (
    typeof token === 'string' &&
    typeof name === 'string' &&
    typeof expires === 'number' &&
    typeof mustChange === 'boolean' &&
    Array.isArray(sites) &&
    staffRoles.some((one) => one === role)
  );
}
