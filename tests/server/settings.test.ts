import { expect, test } from 'vitest';
import { isLoopback, readSettings } from '../../server/settings.ts';

test('nothing set', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: './data',
    officeFile: undefined,
    publicUrl: undefined,
    tls: undefined,
    trustProxy: 'loopback',
    plainHttp: false,
    hosts: [],
    keepMonths: 13,
    backupDir: undefined,
    backupKeep: 14,
    metrics: 'local',
    logLevel: 'warn',
  });
});

test('what is set to nothing counts as not set, and what is none of them is left alone', () => {
  expect(readSettings({ PORT: '', HOST: '', OFFICE: '', PATH: '/usr/bin' })).toEqual(readSettings({}));
});

test('F4 journals are kept for 2 to 120 months, whole ones', () => {
  expect(readSettings({ KEEP_MONTHS: '2' })).toMatchObject({ keepMonths: 2 });
  expect(readSettings({ KEEP_MONTHS: '120' })).toMatchObject({ keepMonths: 120 });
  for (const wrong of ['1', '0', '-13', '121', '13.5', 'a year', '1e9', 'Infinity']) {
    expect(readSettings({ KEEP_MONTHS: wrong })).toBe(
      `KEEP_MONTHS=${wrong} does not fit: it takes a whole number of months from 2 to 120.`,
    );
  }
});

test('C3 backups are made where a folder is set, and 1 to 400 are kept', () => {
  expect(readSettings({ BACKUP_DIR: '/srv/backups', BACKUP_KEEP: '30' })).toMatchObject({
    backupDir: '/srv/backups',
    backupKeep: 30,
  });
  for (const wrong of ['0', '401', 'all', '-1']) {
    expect(readSettings({ BACKUP_KEEP: wrong })).toBe(
      `BACKUP_KEEP=${wrong} does not fit: it takes a whole number of backups from 1 to 400.`,
    );
  }
});

test('R6 a provider of sign-ins is set wholly or not at all, over https unless it is on this machine', () => {
  const roles =
    '{"desk-clerks": {"role": "clerk", "sites": ["raadhus"]}, "desk-admins": {"role": "administrator"}}';
  const set = {
    OIDC_ISSUER: 'https://login.example.org/office',
    OIDC_CLIENT_ID: 'front-desk',
    OIDC_CLIENT_SECRET_FILE: '/etc/front-desk/secret',
    OIDC_ROLES: roles,
  };
  expect(readSettings(set)).toMatchObject({
    provider: {
      issuer: 'https://login.example.org/office',
      clientId: 'front-desk',
      secret: { file: '/etc/front-desk/secret' },
      roles: new Map([
        ['desk-clerks', { role: 'clerk', sites: ['raadhus'] }],
        ['desk-admins', { role: 'administrator', sites: 'all' }],
      ]),
      claim: 'roles',
      name: 'OpenID Connect',
    },
  });
  expect(readSettings({ ...set, OIDC_ISSUER: 'http://localhost:8081' })).toMatchObject({ port: 8080 });
  expect(readSettings({ ...set, OIDC_ROLES: '' })).toBe(
    'Signing in by OpenID Connect needs OIDC_ROLES: it is not set.',
  );
  expect(readSettings({ OIDC_CLIENT_SECRET: 'secret' })).toBe(
    'Signing in by OpenID Connect needs OIDC_ISSUER: it is not set.',
  );
  const one = 'Signing in by OpenID Connect needs one of OIDC_CLIENT_SECRET_FILE and OIDC_CLIENT_SECRET.';
  expect(readSettings({ ...set, OIDC_CLIENT_SECRET: 'secret' })).toBe(one);
  expect(readSettings({ ...set, OIDC_CLIENT_SECRET_FILE: '' })).toBe(one);
  for (const wrong of [
    { OIDC_ISSUER: 'http://login.example.org' },
    { OIDC_ISSUER: 'login.example.org' },
    { OIDC_ROLES: 'desk-clerks' },
    { OIDC_ROLES: '{}' },
    { OIDC_ROLES: '{"desk-clerks": {"role": "boss"}}' },
  ]) {
    expect(readSettings({ ...set, ...wrong })).toContain('does not fit');
  }
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
  ['TRUST_PROXY', 'the proxy', 'loopback, none, or addresses and networks like 10.0.0.7, 192.168.4.0/24'],
  ['TRUST_PROXY', '10.0.0.0/33', 'loopback, none, or addresses and networks like 10.0.0.7, 192.168.4.0/24'],
  ['PLAIN_HTTP', 'true', 'yes or no'],
  ['HOSTS', 'https://desk.example.org', 'names like desk.example.org, desk.local'],
  ['LOG_LEVEL', 'loud', 'one of debug, info, warn, error, silent'],
])('%s=%s', (name, value, takes) => {
  expect(readSettings({ [name]: value })).toBe(`${name}=${value} does not fit: it takes ${takes}.`);
});

test('a certificate comes with its key', () => {
  const [TLS_CERT, TLS_KEY] = ['/etc/desk.pem', '/etc/desk.key'];
  expect(readSettings({ TLS_CERT, TLS_KEY })).toMatchObject({ tls: { cert: TLS_CERT, key: TLS_KEY } });
  expect(readSettings({ TLS_CERT })).toBe('TLS_CERT and TLS_KEY belong together: TLS_KEY is not set.');
  expect(readSettings({ TLS_KEY })).toBe('TLS_CERT and TLS_KEY belong together: TLS_CERT is not set.');
});

test('names that a proxy uses', () => {
  expect(readSettings({ HOSTS: 'Desk.example.org, desk.local,[fd00::7]' })).toMatchObject({
    hosts: ['desk.example.org', 'desk.local', '[fd00::7]'],
  });
});

test.each(['0.0.0.0', '::', '192.168.1.20', 'desk.example.org', '127.0.0.1.example.org'])(
  'others can reach %s',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
