// A password that is told once: sixteen random characters that are easy to read out.

import { randomBytes } from 'node:crypto';
import { alphabet } from '../../core/ballot/code.ts';

export function newPassword(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
