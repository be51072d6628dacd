// Who has signed in here, kept for this window until it is closed.

import type { Millis } from '../core/time.ts';

export type StaffRole = 'clerk' | 'supervisor' | 'administrator';

export type Session = {
  readonly token: string;
  readonly name: string;
  readonly role: StaffRole;
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

export function leads(role: StaffRole): boolean {
  return role !== 'clerk';
}

function isSession(known: unknown): known is Session {
  return typeof known === 'object' && known !== null && 'token' in known && 'expires' in known;
}
