import { expect, test } from 'vitest';
import { hashOfNothing, hashPassword, verifyPassword } from '../../../server/people/passwords.ts';

test('a password matches its hash, and no other does', async () => {
  const hash = await hashPassword('Rødgrød med fløde');
  expect(hash).not.toContain('Rødgrød');
  expect(await verifyPassword('Rødgrød med fløde'.normalize('NFD'), hash)).toBe(true);
  expect(await verifyPassword('rødgrød med fløde', hash)).toBe(false);
});

test('the hash of nothing costs the same as others, and nothing matches it', async () => {
  const [kind, N, r, p] = hashOfNothing().split('$');
  expect((await hashPassword('demo')).split('$').slice(0, 4)).toEqual([kind, N, r, p]);
  expect(hashOfNothing()).not.toBe(hashOfNothing());
  for (const password of ['', 'demo']) expect(await verifyPassword(password, hashOfNothing())).toBe(false);
});
