import { expect, test } from 'vitest';
import { SetupCode } from '../../../server/setup/code.ts';

test('U1 the code has 80 bits in four groups, and each start has its own', () => {
  const codes = Array.from({ length: 50 }, () => new SetupCode().shown);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('U1 it may be typed in small letters, with or without groups', () => {
  const code = new SetupCode();
  expect(code.fits(code.shown)).toBe(true);
  expect(code.fits(code.shown.toLowerCase().replaceAll('-', ''))).toBe(true);
  expect(code.fits(code.shown.replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true);
});

test('U1 no other fits', () => {
  const code = new SetupCode();
  const last = code.shown.endsWith('7') ? '8' : '7';
  for (const other of [
    '',
    code.shown.slice(0, -1),
    `${code.shown.slice(0, -1)}${last}`,
    new SetupCode().shown,
  ]) {
    expect(code.fits(other)).toBe(false);
  }
});
