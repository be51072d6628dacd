// The script that makes a Debian machine into a screen: what it writes, what it refuses, twice the same. No network needed.

import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Authority } from '../support/certificate.ts';
import { root } from './markdown.ts';

const folder = join(root, 'scripts/machine');
const key = 'aKeyForTests_-0123456789';
const kiosk = ['kiosk', '--server', 'http://192.0.2.10:8080/', '--site', 'raadhus', '--key', key];

let machine: string;
beforeEach(() => {
  machine = mkdtempSync(join(tmpdir(), 'machine-'));
});
afterEach(() => rmSync(machine, { recursive: true }));

test.skipIf(!isInstalled('shellcheck'))('its programs are sound to shellcheck', () => {
  const programs = ['setup.sh', 'check.sh', 'look.sh', 'files/all/usr/local/lib/front-desk/screen'];
  const { stdout, status } = spawnSync('shellcheck', programs, { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe('what it writes', () => {
  test.each([
    ['kiosk', [], '/kiosk?site=raadhus&device=kiosk-1'],
    ['kiosk', ['--device', 'kiosk-2'], '/kiosk?site=raadhus&device=kiosk-2'],
    ['display', ['--sound'], '/display?site=raadhus&sound=on'],
    ['display', [], '/display?site=raadhus&sound=off'],
    ['vote', [], '/vote?site=raadhus'],
  ])('the address of a %s %j, without the key', (kind, options, page) => {
    setUp([kind, ...kiosk.slice(1), ...options]);
    expect(text('/etc/front-desk/screen.conf')).toBe(`ADDRESS=http://192.0.2.10:8080${page}\n`);
  });

  test('keys only where root alone can read', () => {
    setUp([...kiosk, '--agent', `${key}-agent`]);
    const holders = written().filter((path) => text(path).includes(key));
    expect(holders).toEqual(['/etc/front-desk/agent.json', '/etc/front-desk/screen.key']);
    for (const path of holders) expect(mode(path)).toBe(0o600);
    expect(JSON.parse(text('/etc/front-desk/agent.json'))).toEqual({
      server: 'http://192.0.2.10:8080',
      key: `${key}-agent`,
    });
  });

  test('a policy that lets the browser go to the page of this screen and to nothing else', () => {
    setUp(kiosk);
    const policy = JSON.parse(text('/etc/chromium/policies/managed/front-desk.json'));
    expect(policy.URLBlocklist).toContain('*');
    expect(policy.URLAllowlist).toEqual([
      'http://192.0.2.10:8080/kiosk',
      'file:///usr/local/lib/front-desk/start.html',
    ]);
    expect(policy.AutoplayAllowlist).toEqual(['http://192.0.2.10:8080']);
    expect(text('/etc/chromium/policies/managed/front-desk.json')).not.toContain('@');
    expect(written()).toContain('/usr/local/lib/front-desk/start.html');
  });

  test('no key where none is given: the screen shows a code; a key that is given anew counts', () => {
    const paired = join(machine, 'var/lib/front-desk-screen');
    mkdirSync(paired, { recursive: true });
    writeFileSync(join(paired, 'key'), `${key}-paired`);
    setUp(kiosk.slice(0, -2));
    expect(text('/etc/front-desk/screen.key')).toBe('\n');
    expect(written()).toContain('/var/lib/front-desk-screen/key');
    setUp(kiosk);
    expect(text('/etc/front-desk/screen.key')).toBe(`${key}\n`);
    expect(written()).not.toContain('/var/lib/front-desk-screen/key');
    setUp(kiosk.slice(0, -2));
    expect(text('/etc/front-desk/screen.key')).toBe(`${key}\n`);
  });

  test('the office’s own authority for the browser and the agent, and it stays', () => {
    setUp(kiosk);
    const policy = () => JSON.parse(text('/etc/chromium/policies/managed/front-desk.json')).CACertificates;
    expect(policy()).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { cert } = new Authority(folder);
    setUp([...kiosk, '--ca', cert]);
    setUp(kiosk);
    const [given] = policy();
    const { fingerprint256 } = new X509Certificate(readFileSync(cert));
    expect(new X509Certificate(Buffer.from(given, 'base64')).fingerprint256).toBe(fingerprint256);
    expect(text('/etc/front-desk/ca.pem')).toBe(readFileSync(cert, 'utf8'));
    expect(text('/etc/systemd/system/front-desk-agent.service.d/ca.conf')).toContain(
      '/etc/front-desk/ca.pem',
    );
  });

  test('a kiosk that goes on while the server is away has its page from its agent, which keeps what it needs', () => {
    setUp([...kiosk, '--agent', `${key}-agent`, '--alone', '--sound']);
    expect(text('/etc/front-desk/screen.conf')).toBe(
      'ADDRESS=http://127.0.0.1:3080/kiosk?site=raadhus&device=kiosk-1\n',
    );
    const policy = JSON.parse(text('/etc/chromium/policies/managed/front-desk.json'));
    expect(policy.URLAllowlist).toContain('http://127.0.0.1:3080/kiosk');
    expect(policy.AutoplayAllowlist).toEqual(['http://127.0.0.1:3080']);
    expect(JSON.parse(text('/etc/front-desk/agent.json'))).toMatchObject({
      server: 'http://192.0.2.10:8080',
    });
    expect(text('/etc/systemd/system/front-desk-agent.service')).toMatch(
      /^StateDirectory=front-desk-agent$/m,
    );
  });

  test('an agent and upgrades only where they are asked for', () => {
    setUp(kiosk);
    expect(written().filter((path) => /agent|apt|udev/.test(path))).toEqual([]);
    setUp([...kiosk, '--agent', key, '--upgrades']);
    expect(written()).toEqual(
      expect.arrayContaining([
        '/etc/systemd/system/front-desk-agent.service',
        '/etc/udev/rules.d/70-front-desk.rules',
        '/etc/apt/apt.conf.d/60-front-desk',
      ]),
    );
  });

  test('the same when it runs again, whatever the caller hides from others', () => {
    setUp([...kiosk, '--agent', key, '--upgrades']);
    const first = written().map((path) => [path, mode(path), text(path)]);
    execFileSync('bash', [
      '-c',
      `umask 077; exec "$0" "$@"`,
      join(folder, 'setup.sh'),
      ...kiosk,
      '--agent',
      key,
      '--upgrades',
      '--root',
      machine,
    ]);
    expect(written().map((path) => [path, mode(path), text(path)])).toEqual(first);
  });

  test('every setting that a unit hands to a program is written', () => {
    setUp(kiosk);
    const unit = text('/etc/systemd/system/front-desk-screen.service');
    const named = [...unit.matchAll(/(?:EnvironmentFile=|LoadCredential=key:|cage -d -- )(\S+)/g)].map(
      ([, path]) => path,
    );
    expect(named).toHaveLength(3);
    expect(written()).toEqual(expect.arrayContaining(named));
  });
});

describe('what it refuses, by name, before it writes anything', () => {
  test.each([
    ['--server', 'ftp://192.0.2.10'],
    ['--server', 'http://desk"],"URLBlocklist":["'],
    ['--server', 'http://desk/kiosk?x=1'],
    ['--server', 'http://desk\nADDRESS=http://elsewhere'],
    ['--server', 'http://desk|w /etc/passwd'],
    ['--site', 'raadhus&device=x'],
    ['--site', 'Rådhus'],
    ['--site', '$(touch /tmp/x)'],
    ['--site', ''],
    ['--device', 'kiosk 2'],
    ['--key', 'short'],
    ['--key', `${key}"`],
    ['--agent', `${key}","server":"http://elsewhere`],
    ['--ca', '/there/is/no/such/file'],
    ['--ca', '/etc/passwd'],
    ['--root', '/there/is/no/such/folder'],
  ])('%s %j', (option, value) => {
    const { status, stderr } = run([...kiosk, '--root', machine, option, value]);
    expect(stderr).toContain(`setup.sh: ${option} does not fit`);
    expect(status).toBe(2);
    expect(readdirSync(machine)).toEqual([]);
  });

  test('a kind or an option that it does not know, an option without its value, a name for a display', () => {
    for (const [words, said] of [
      [['--root', machine], 'say what this machine is'],
      [['toaster'], 'toaster is nothing that it knows'],
      [['kiosk', '--server'], '--server wants a value'],
      [['display', ...kiosk.slice(1), '--device', 'kiosk-2'], 'only a kiosk has a name'],
      [['display', ...kiosk.slice(1), '--agent', key, '--alone'], 'only a kiosk goes on by itself'],
      [[...kiosk, '--root', machine, '--alone'], '--alone wants the key of an agent'],
    ] as const) {
      const { status, stderr } = run(words);
      expect(stderr).toContain(said);
      expect(status).toBe(2);
    }
  });
});

function setUp(words: readonly string[]): void {
  const { status, stderr } = run([...words, '--root', machine]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

function run(words: readonly string[]) {
  return spawnSync(join(folder, 'setup.sh'), words, { encoding: 'utf8' });
}

/** The files below the machine's root, without the links. */
function written(): string[] {
  return readdirSync(machine, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(machine.length))
    .sort();
}

function text(path: string): string {
  return readFileSync(join(machine, path), 'utf8');
}

function mode(path: string): number {
  return statSync(join(machine, path)).mode & 0o777;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}
