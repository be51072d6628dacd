// Who has signed in here, kept for this window until it is closed.

import { type StaffRole, staffRoles } from '../core/roles.ts';
import type { Millis } from '../core/time.ts';

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

function isSession(known: unknown): known is Session {
  if (typeof known !== 'object' || known === null) return false;
  const { token, name, role, expires } = known as Partial<Record<keyof Session, unknown>>;
  return (
    typeof token === 'string' &&
    typeof name === 'string' &&
    typeof expires === 'number' &&
    staffRoles.some((one) => one === role)
  );
}
