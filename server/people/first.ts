// The first administrator of a new office.

import { newPassword } from './new-password.ts';
import type { People } from './people.ts';

/** Adds `admin` with a new password where nobody can sign in yet, and returns the password, to be told once. */
export async function addFirstAdministrator(people: People): Promise<string | undefined> {
  if (people.all().length > 0) return undefined;
  const password = newPassword();
  await people.add({ name: 'admin', role: 'administrator', sites: 'all', password, mustChange: false });
  return password;
}
