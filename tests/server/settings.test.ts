import { expect, test } from 'vitest';
import { isLoopback, readSettings } from '../../server/settings.ts';

test('nothing set', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: './data',
    officeFile: undefined,
    publicUrl: undefined,
    metrics: 'local',
    logLevel: 'warn',
  });
});

test('what is set to nothing counts as not set, and what is none of them is left alone', () => {
  expect(readSettings({ PORT: '', HOST: '', OFFICE: '', PATH: '/usr/bin' })).toEqual(readSettings({}));
});

test('the public address ends without a slash', () => {
  expect(readSettings({ PUBLIC_URL: 'https://desk.example.org/' })).toMatchObject({
    publicUrl: 'https://desk.example.org',
  });
});

test.each([
  ['PORT', 'eighty', 'a whole number from 0 to 65535'],
  ['PORT', '65536', 'a whole number from 0 to 65535'],
  ['PORT', '-1', 'a whole number from 0 to 65535'],
  ['PORT', '80.5', 'a whole number from 0 to 65535'],
  ['PUBLIC_URL', 'desk.example.org', 'an address like https://desk.example.org'],
  ['PUBLIC_URL', 'ftp://desk.example.org', 'an address like https://desk.example.org'],
  ['LOG_LEVEL', 'loud', 'one of debug, info, warn, error, silent'],
])('%s=%s', (name, value, takes) => {
  expect(readSettings({ [name]: value })).toBe(`${name}=${value} does not fit: it takes ${takes}.`);
});

test.each(['0.0.0.0', '::', '192.168.1.20', 'desk.example.org', '127.0.0.1.example.org'])(
  'others can reach %s',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
