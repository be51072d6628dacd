// The address that the kiosk's browser opens: what it passes on, and to whom it does not listen.

import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Door, type DoorParts, isOwn } from '../../../hardware/stand-in/door.ts';
import { ServerProxy } from '../../../hardware/stand-in/proxy.ts';

type Got = { status: number; headers: IncomingMessage['headers']; body: string };

/** With headers that a browser would not let a page set. */
function get(port: number, path: string, headers: Record<string, string> = {}, body = ''): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({
      host: '127.0.0.1',
      port,
      path,
      headers,
      method: body === '' ? 'GET' : 'POST',
    });
    asked.on('response', (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A server that tells what it was asked, with a socket.io of its own, and a door to it. */
async function aDoor() {
  let origin = '';
  const http = createServer((request, response) => {
    const host = request.headers.host ?? '';
    response.setHeader('set-cookie', 'browser=one; Path=/; HttpOnly');
    response.setHeader('content-security-policy', `connect-src 'self' ws://${host} wss://${host}`);
    response.setHeader('strict-transport-security', 'max-age=1');
    if (request.url === '/moved') response.writeHead(302, { location: `${origin}/kiosk` });
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () =>
      response.end(JSON.stringify({ url: request.url, headers: request.headers, body })),
    );
  });
  const sockets = new Server(http, { transports: ['websocket'] });
  sockets.on('connection', (page) => page.on('echo', (text, answer) => answer(`${text} back`)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port: behind } = http.address() as AddressInfo;
  origin = `http://127.0.0.1:${behind}`;
  const failed: string[] = [];
  const proxy = new ServerProxy({ url: origin, failed: () => failed.push('failed') });
  const nobody = { ready: false } as DoorParts['desk'];
  const nothing = { answer: () => false } as unknown as DoorParts['copy'];
  const door = new Door({ proxy, desk: nobody, copy: nothing, isAlone: () => false });
  const port = await door.start(0);
  const stop = () => new Promise<void>((resolve) => void sockets.close(() => resolve()));
  onTestFinished(async () => {
    proxy.cut();
    await door.stop();
    await stop();
  });
  return { port, origin, proxy, failed, stop };
}

describe('the door for the kiosk’s browser', () => {
  test('passes requests on as the server’s own, with cookies, and nothing that speaks for others', async () => {
    const { port, origin } = await aDoor();
    const own = `http://127.0.0.1:${port}`;
    const { status, headers, body } = await get(
      port,
      '/kiosk?site=raadhus',
      {
        origin: own,
        cookie: 'browser=one',
        referer: `${own}/kiosk`,
        'x-forwarded-for': '10.0.0.1',
        forwarded: 'for=10.0.0.1',
      },
      'what was typed',
    );
    const asked = JSON.parse(body);
    expect(status).toBe(200);
    expect(asked).toMatchObject({
      url: '/kiosk?site=raadhus',
      body: 'what was typed',
      headers: { host: new URL(origin).host, origin, cookie: 'browser=one' },
    });
    expect(Object.keys(asked.headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/forwarded|referer/)]),
    );
    expect(headers['set-cookie']).toEqual(['browser=one; Path=/; HttpOnly']);
    expect(headers['content-security-policy']).toBe(
      `connect-src 'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port}`,
    );
    expect(headers['strict-transport-security']).toBeUndefined();
    expect((await get(port, '/moved')).headers.location).toBe('/kiosk');
  });

  test('passes WebSockets on, and cuts them when it is told to', async () => {
    const { port, proxy } = await aDoor();
    const page = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnection: false });
    onTestFinished(() => {
      page.close();
    });
    expect(await page.emitWithAck('echo', 'there')).toBe('there back');
    const cut = new Promise((resolve) => page.on('disconnect', resolve));
    proxy.cut();
    expect(await cut).toMatch(/transport/);
  });

  test('a server that has gone is said to be away, and looked for', async () => {
    const { port, failed, stop } = await aDoor();
    await stop();
    expect(await get(port, '/kiosk')).toMatchObject({ status: 503, headers: { refresh: '3' } });
    expect(failed.length).toBeGreaterThan(0);
  });

  test('D4 answers to this machine’s own names and its own pages alone', async () => {
    const { port } = await aDoor();
    for (const host of [
      `desk.example.org:${port}`,
      '10.0.0.1',
      '127.0.0.1.example.org',
      'localhost.evil.com',
    ]) {
      expect(await get(port, '/kiosk', { host }), host).toMatchObject({ status: 421 });
    }
    expect(await get(port, '/kiosk', { origin: 'https://evil.example' })).toMatchObject({ status: 421 });
    const stranger = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { origin: 'https://evil.example' },
    });
    onTestFinished(() => {
      stranger.close();
    });
    expect(await new Promise((tell) => stranger.on('connect_error', () => tell('not let in')))).toBe(
      'not let in',
    );
  });

  test.each([
    ['127.0.0.1:3080', undefined, true],
    ['LOCALHOST:3080', 'http://localhost:3080', true],
    ['127.0.0.1:3080', 'http://127.0.0.1:3081', false],
    ['127.0.0.1:3080', 'null', false],
    ['127.0.0.1:3080', 'https://127.0.0.1:3080', false],
    ['', undefined, false],
  ])('D4 host %j with origin %j: %j', (host, origin, own) => {
    expect(isOwn({ headers: { host, ...(origin === undefined ? {} : { origin }) } })).toBe(own);
  });
});
