// The first administrator of a new office.

import { randomBytes } from 'node:crypto';
import { alphabet } from '../../core/ballot/code.ts';
import type { People } from './people.ts';

/** Adds `admin` with a new password where nobody can sign in yet, and returns the password, to be told once. */
export async function addFirstAdministrator(people: People): Promise<string | undefined> {
  if (people.all().length > 0) return undefined;
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte & 31]).join('');
  const password = letters.replace(/(.{4})(?=.)/g, '$1-');
  await people.add({ name: 'admin', role: 'administrator', password });
  return password;
}
