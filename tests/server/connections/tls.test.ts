// The server with a certificate of its own: real TLS, with certificates that openssl made for the test.

import { copyFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { get } from 'node:https';
import { join } from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { io } from 'socket.io-client';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { buildFrontDoor } from '../../../server/front-door.ts';
import { readCertificate } from '../../../server/tls.ts';
import { Authority, type CertificateFiles } from '../../support/certificate.ts';
import { aFolder } from '../../support/folder.ts';
import { settingsOf, startDesk } from '../../support/front-desk.ts';

let folder: string;
let authority: Authority;
let files: CertificateFiles;

beforeEach(async () => {
  folder = await aFolder();
  authority = new Authority(folder);
  files = authority.issue('desk', 'desk.test');
});

const quiet = { clock: Date.now, log: { info: () => {}, warn: () => {} } };

test('pages and sockets come by https, browsers are told to stay there, and no cookie is set', async () => {
  const desk = await startDesk({ office: exampleOffice, environment: environment(files) });
  expect(desk.url).toMatch(/^https:/);
  const ca = await readFile(authority.cert);
  const { headers, status } = await fetched(`${desk.url}/counter`, ca);
  expect(status).toBe(200);
  expect(headers['strict-transport-security']).toBe('max-age=15552000');
  expect(headers['set-cookie']).toBeUndefined();
  const socket = io(desk.url, {
    transports: ['websocket'],
    auth: { version: 1, role: 'kiosk', site: 'raadhus', device: 'kiosk-1' },
    ca: ca.toString(),
    reconnection: false,
  });
  onTestFinished(() => void socket.close());
  const told = await new Promise((tell) => {
    socket.on('connect', () => tell('connected'));
    socket.on('connect_error', (error: Error & { data?: { refusal: { refused: string } } }) =>
      tell(error.data?.refusal.refused ?? error.message),
    );
  });
  expect(told).toBe('device/unpaired');
});

test('plain http tells browsers nothing of the kind, unless a trusted proxy spoke TLS', async () => {
  const desk = await startDesk();
  const plain = await fetch(`${desk.url}/counter`);
  expect(plain.headers.get('strict-transport-security')).toBeNull();
  const headers = { 'x-forwarded-proto': 'https' };
  const proxied = await fetch(`${desk.url}/counter`, { headers });
  expect(proxied.headers.get('strict-transport-security')).toBe('max-age=15552000');
  const both = await startDesk({ environment: { PLAIN_HTTP: 'yes' } });
  const mixed = await fetch(`${both.url}/counter`, { headers });
  expect(mixed.headers.get('strict-transport-security')).toBeNull();
});

test('a renewed certificate is used without a restart, and a broken one is not', async () => {
  const place = { cert: join(folder, 'used.pem'), key: join(folder, 'used.key') };
  put(files, place);
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message) };
  const settings = settingsOf({ PORT: '0', ...environment(place) });
  const door = await buildFrontDoor(settings, { clock: Date.now, log });
  await door.open();
  onTestFinished(() => void door.http.close());
  const port = Number(new URL(door.url()).port);
  expect((await shownAt(port)).subject.CN).toBe('desk.test');

  put(authority.issue('renewed', 'renewed.test'), place);
  await door.turn();
  expect((await shownAt(port)).subject.CN).toBe('renewed.test');

  writeFileSync(place.cert, 'half a file');
  await door.turn();
  await door.turn();
  expect((await shownAt(port)).subject.CN).toBe('renewed.test');
  expect(warnings).toEqual([expect.stringContaining('is no certificate in PEM')]);
});

test('a renewed certificate that is valid from tomorrow on is used from tomorrow on', async () => {
  const place = { cert: join(folder, 'coming.pem'), key: join(folder, 'coming.key') };
  put(files, place);
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message) };
  let now = Date.now();
  const door = await buildFrontDoor(settingsOf({ PORT: '0', ...environment(place) }), {
    clock: () => now,
    log,
  });
  await door.open();
  onTestFinished(() => void door.http.close());
  const port = Number(new URL(door.url()).port);

  put(authority.issue('coming', 'coming.test'), place);
  now -= 86_400_000;
  await door.turn();
  await door.turn();
  expect((await shownAt(port)).subject.CN).toBe('desk.test');
  expect(warnings).toEqual([expect.stringContaining('is valid from')]);

  now += 86_400_000;
  await door.turn();
  expect((await shownAt(port)).subject.CN).toBe('coming.test');
});

describe('a server does not start', () => {
  test.each([
    ['without TLS where others can reach it', { HOST: '0.0.0.0' }, 'Set TLS_CERT and TLS_KEY'],
    ['without TLS behind a proxy elsewhere', { HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.7' }, 'PLAIN_HTTP=yes'],
  ])('%s', async (_what, set, sentence) => {
    await expect(buildFrontDoor(settingsOf(set), quiet)).rejects.toThrow(sentence);
  });

  test('with a certificate that has expired, is not valid yet, is another key’s, is none, or is not there', async () => {
    const now = Date.now();
    const other = authority.issue('other', 'desk.test');
    const day = 86_400_000;
    const said = (given: CertificateFiles, at = now) => readCertificate(given, at);
    expect(await said(files, now + 3 * day)).toMatch(/desk\.pem expired on /);
    expect(await said(files, now - 3 * day)).toMatch(/desk\.pem is valid from .* only\.$/);
    expect(await said({ cert: files.cert, key: other.key })).toMatch(/do not belong together\.$/);
    expect(await said({ cert: files.key, key: files.key })).toMatch(/is no certificate in PEM\.$/);
    expect(await said({ cert: files.cert, key: files.cert })).toMatch(
      /is no private key in PEM, or it has a password\.$/,
    );
    expect(await said({ cert: join(folder, 'nowhere.pem'), key: files.key })).toMatch(
      /can't be read: ENOENT\.$/,
    );
    expect(await said(files)).toMatchObject({ cert: expect.any(Buffer), key: expect.any(Buffer) });
  });
});

test('a choice for plain http, or no other machine, opens without TLS', async () => {
  for (const set of [{ HOST: '0.0.0.0', PLAIN_HTTP: 'yes' }, {}]) {
    expect((await buildFrontDoor(settingsOf(set), quiet)).url()).toMatch(/^http:/);
  }
});

function environment({ cert, key }: CertificateFiles): Record<string, string> {
  return { TLS_CERT: cert, TLS_KEY: key };
}

function put(from: CertificateFiles, to: CertificateFiles): void {
  copyFileSync(from.cert, to.cert);
  copyFileSync(from.key, to.key);
}

function fetched(url: string, ca: Buffer) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((tell, reject) => {
    get(url, { ca }, (response) => {
      response.resume();
      tell({ status: response.statusCode, headers: response.headers });
    }).on('error', reject);
  });
}

/** The certificate that whoever connects now is shown. */
function shownAt(port: number): Promise<PeerCertificate> {
  return new Promise((tell, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      tell(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
  });
}
