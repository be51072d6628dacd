import { expect, test } from 'vitest';
import { newPassword } from '../../../server/people/new-password.ts';
import { refusePassword } from '../../../server/people/password-rules.ts';

test.each([
  ['kort', 'password/too-short'],
  ['rødgrødæø', 'password/too-short'],
  ['1234567890', 'password/too-common'],
  ['qwertyuiop', 'password/too-common'],
  ['9876543210', 'password/too-common'],
  ['aaaaaaaaaaaa', 'password/too-common'],
  ['Password2026!', 'password/too-common'],
  ['P4ssw0rd2026', 'password/too-common'],
  ['Adgangskode1', 'password/too-common'],
  ['Passwort123', 'password/too-common'],
  ['Aabenraa2026', 'password/too-common'],
  ['2026-11-28-10', 'password/too-common'],
  ['Karen1234567', 'password/holds-name'],
  ['KAREN HANSEN', 'password/holds-name'],
])('R3 %s is refused to Karen Hansen: %s', (password, refused) => {
  expect(refusePassword(password, 'Karen Hansen')?.refused).toBe(refused);
});

test.each([
  'rødgrød med fløde',
  'kaffe lampe regnvejr',
  '7Gk-pq2-vvB',
  'karen drikker aldrig te om lørdagen',
])('R3 %s is taken', (password) => {
  expect(refusePassword(password, 'Karen Hansen')).toBeUndefined();
});

test('R3 what the server makes is never refused', () => {
  for (let n = 0; n < 50; n += 1) expect(refusePassword(newPassword(), 'Karen Hansen')).toBeUndefined();
});
