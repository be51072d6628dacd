// Under which names the server answers, and whose word it takes for where a request comes from.

import { request } from 'node:http';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { knownHosts } from '../../../server/doors/hosts.ts';
import { Proxies } from '../../../server/doors/proxies.ts';
import { settingsOf, startDesk } from '../../support/front-desk.ts';

describe('a page whose name was made to lead to this machine', () => {
  test('D4 is answered nothing, and its sockets are not let in', async () => {
    const desk = await startDesk();
    for (const path of ['/', '/kiosk', '/api/v1/sites', '/healthz', '/t/x']) {
      const { status, text } = await asked(desk.url + path, 'rebound.example');
      expect([path, status]).toEqual([path, 421]);
      expect(JSON.parse(text)).toMatchObject({ name: 'host/unknown', about: { host: 'rebound.example' } });
    }
    expect(await connects(desk.url, 'rebound.example')).toBe(false);
    expect(await connects(desk.url, 'localhost')).toBe(true);
    expect((await asked(`${desk.url}/healthz`, 'localhost:8080')).status).toBe(200);
  });
});

describe('D4 the names that a server answers to', () => {
  test.each([
    [{}, 'localhost', true],
    [{}, '127.0.0.1:8080', true],
    [{}, '[::1]:8080', true],
    [{}, 'LOCALHOST', true],
    [{}, 'desk.example.org', false],
    [{}, 'localhost.example.org', false],
    [{}, undefined, false],
    [{ PUBLIC_URL: 'https://desk.example.org' }, 'desk.example.org', true],
    [{ HOSTS: 'desk.local' }, 'desk.local:8080', true],
    [{ HOSTS: 'desk.local' }, 'desk.other', false],
    [{ HOST: '0.0.0.0' }, 'desk.example.org', true],
    [{ HOST: '0.0.0.0', HOSTS: 'desk.local' }, 'desk.example.org', false],
  ])('%j: %s', (environment, host, isKnown) => {
    expect(knownHosts(settingsOf(environment))(host)).toBe(isKnown);
  });
});

describe('where a request comes from', () => {
  test.each([
    ['loopback', '127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['loopback', '::ffff:127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['loopback', '192.0.2.9', '192.0.2.7', '192.0.2.9'],
    ['none', '127.0.0.1', '192.0.2.7', '127.0.0.1'],
    ['loopback', '127.0.0.1', '203.0.113.5, 192.0.2.7', '192.0.2.7'],
    ['10.0.0.0/8, loopback', '10.1.2.3', '192.0.2.7, 10.9.9.9', '192.0.2.7'],
    ['fd00::/8', 'fd00::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['loopback', '127.0.0.1', 'nonsense', '127.0.0.1'],
    ['loopback', '127.0.0.1', undefined, '127.0.0.1'],
  ])('with TRUST_PROXY=%s from %s, said to be for %s', (trusted, remoteAddress, forwarded, address) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const incoming = { headers, socket: { remoteAddress } } as never;
    expect(new Proxies(trusted).addressOf(incoming)).toBe(address);
  });
});

/** `fetch` says the address's own host and nothing else. */
function asked(url: string, host: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((tell, reject) => {
    request(url, { headers: { host } }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => tell({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}

function connects(url: string, host: string): Promise<boolean> {
  const socket = io(url, {
    transports: ['websocket'],
    auth: { version: 1, role: 'kiosk', site: 'raadhus', device: 'kiosk-1' },
    extraHeaders: { host },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.close());
  return new Promise((tell) => {
    socket.on('connect', () => tell(true));
    socket.on('connect_error', () => tell(false));
  });
}
