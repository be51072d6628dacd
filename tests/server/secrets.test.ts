import { expect, test } from 'vitest';
import { newSecret } from '../../server/secrets.ts';

test('D2 a key can be given on a command line: none begins with a dash', () => {
  // One in 64 would.
  const secrets = Array.from({ length: 3000 }, newSecret);
  expect(secrets.filter((secret) => !/^\w[\w-]{42}$/.test(secret))).toEqual([]);
  expect(new Set(secrets).size).toBe(3000);
});
