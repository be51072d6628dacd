// Pages of somewhere else: what their scripts may not do here, and what a page of ours may not be made to do.

import { request } from 'node:http';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exampleOffice } from '../../../core/office/example.ts';
import { protocolVersion } from '../../../core/protocol.ts';
import { startDesk } from '../../support/front-desk.ts';

const origin = 'https://elsewhere.example';

describe('a page of another origin', () => {
  test.each([
    ['POST', '/session'],
    ['POST', '/session/provider'],
    ['POST', '/sites/raadhus/tickets'],
    ['PUT', '/office'],
    ['POST', '/votes'],
  ] as const)('is not told that it may %s %s', async (method, path) => {
    const desk = await startDesk();
    const headers = { origin, 'access-control-request-method': method };
    const asked = await desk.rest('OPTIONS', path, { headers });
    const sent = await desk.rest(method, path, { headers: { origin }, body: {} });
    for (const { headers } of [asked, sent]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('can’t send a form in place of JSON: a browser asks first for any other type', async () => {
    const desk = await startDesk();
    const body = Buffer.from(JSON.stringify({ services: ['pas'], language: 'da' }));
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await desk.rest('POST', '/sites/raadhus/tickets', {
        body,
        headers: { 'content-type': type, origin },
      });
      expect(answer).toMatchObject({ status: 400, body: { about: { field: 'Content-Type' } } });
    }
    expect(await desk.store.streams()).toEqual([]);
  });

  test.each(['', '/agents', '/pairing'])('gets no socket%s', async (namespace) => {
    const desk = await startDesk();
    const auth = {
      version: protocolVersion,
      role: 'kiosk',
      site: 'raadhus',
      device: 'kiosk-1',
      page: 'kiosk',
    };
    const socket = io(desk.url + namespace, {
      transports: ['websocket'],
      auth,
      extraHeaders: { origin },
      reconnection: false,
      forceNew: true,
    });
    onTestFinished(() => void socket.close());
    const told = await new Promise<string>((tell) => {
      socket.on('connect', () => tell('connected'));
      socket.on('connect_error', ({ message }) => tell(message));
    });
    expect(told).toBe('websocket error');
  });
});

describe('a page of ours', () => {
  test('may open sockets to its own server alone', async () => {
    const desk = await startDesk();
    const { host } = new URL(desk.url);
    const policy = (await fetch(`${desk.url}/counter`)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`);
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});

describe('headers that an address or a name gets into', () => {
  test('hold one line, and lead nowhere else', async () => {
    const desk = await startDesk();
    const evil = encodeURIComponent('\r\nSet-Cookie: a=b\r\n\r\n<script>');
    for (const path of [
      `/t/${evil}/leave?language=${evil}`,
      `/t/${encodeURIComponent('//elsewhere.example')}/leave?language=da`,
    ]) {
      const answer = await fetch(desk.url + path, { method: 'POST', redirect: 'manual' });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/t\/[^/]+\?language=[a-z]{2}$/);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  test('of a host that is none stands in no policy', async () => {
    const desk = await startDesk({
      office: exampleOffice,
      environment: { HOST: '0.0.0.0', PLAIN_HTTP: 'yes' },
    });
    const { port } = new URL(desk.url);
    const policy = await new Promise<unknown>((tell, reject) => {
      const headers = { host: "desk' 'unsafe-inline'; script-src *" };
      request({ port, host: '127.0.0.1', path: '/counter', headers }, (response) => {
        response.resume();
        tell(response.headers['content-security-policy']);
      })
        .on('error', reject)
        .end();
    });
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/script-src \*/);
  });
});

test('what was told with a token, and every refusal, is kept in no cache', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  for (const path of [
    '/people',
    '/keys',
    '/session',
    '/sites/raadhus/queue',
    '/figures?from=2026-11-01&to=2026-11-02',
  ]) {
    expect([path, (await desk.rest('GET', path, { token })).headers.get('cache-control')]).toEqual([
      path,
      'no-store',
    ]);
    expect((await desk.rest('GET', path)).headers.get('cache-control')).toBe('no-store');
  }
});

test('no field of a body or an address reaches what all objects share', async () => {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const bodies = ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'];
  const texts =
    '{"text":{"__proto__":{"polluted":1},"da":"Hej"},"office":{"__proto__":{"polluted":1}},"version":1,"when":"now"}';
  for (const [method, path] of [
    ['POST', '/sites/raadhus/tickets'],
    ['POST', '/messages'],
    ['PUT', '/office'],
    ['POST', '/office/check'],
    ['PUT', '/phone-calls/2026'],
    ['PUT', '/devices/printer'],
  ] as const) {
    for (const body of [...bodies, texts]) {
      const headers = { 'content-type': 'application/json' };
      await desk.rest(method, `${path}?__proto__[polluted]=1&constructor.prototype.polluted=1`, {
        token,
        headers,
        body: Buffer.from(body),
      });
    }
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(desk.warnings).toEqual([]);
});
