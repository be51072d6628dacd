// The proxies of docs/network.md, real ones, set up by that page's own samples.

import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { describe, expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../../../core/protocol.ts';
import { usualFlow } from '../../../server/server-parts.ts';
import { startDesk } from '../../support/front-desk.ts';
import { freePort, isInstalled, proxyPrograms, type RunningProxy, startProxy } from '../../support/proxy.ts';

const inside = 'desk.example.org';
const outside = 'tickets.example.org';

const missing = proxyPrograms.filter((program) => !isInstalled(program));
for (const program of missing) {
  process.stderr.write(`\n*** ${program} is not installed: its sample was NOT tried. ***\n\n`);
}

describe.each(proxyPrograms)('behind %s', (program) => {
  async function opened() {
    const port = await freePort();
    const desk = await startDesk({
      publicUrl: `https://${outside}:${port}`,
      // The one address that the proxy has here; all others of this machine stand for clients.
      environment: { HOSTS: inside, TRUST_PROXY: '127.0.0.1' },
      flow: { ...usualFlow, api: { requests: 600, guesses: 2 } },
    });
    return { desk, proxy: await startProxy(program, port, desk.url) };
  }

  test.skipIf(missing.includes(program))(
    'pages come by https under their own name, and browsers are told to come so again',
    async () => {
      const { proxy } = await opened();
      const counter = await ask(proxy, inside, '/counter');
      expect([counter.status, counter.headers['strict-transport-security']]).toEqual([
        200,
        'max-age=15552000',
      ]);
      expect((await ask(proxy, inside, '/metrics')).status).toBe(404);
    },
  );

  test.skipIf(missing.includes(program))('D4 another name leads nowhere', async () => {
    const { proxy } = await opened();
    const { text } = await ask(proxy, 'rebound.example', '/counter');
    expect(text).not.toContain('<script');
  });

  test.skipIf(missing.includes(program))(
    'sockets of pages stay open, and are those of the page’s own origin',
    async () => {
      const { proxy } = await opened();
      const hello = { role: 'kiosk', site: 'raadhus', device: 'kiosk-1' };
      const own = socketOf(proxy, inside, hello);
      const other = socketOf(proxy, inside, hello, 'https://elsewhere.example');
      const [view, refused] = await Promise.all([named(own, 'view'), named(other, 'connect_error')]);
      expect(view).toMatchObject({ view: 'kiosk' });
      expect(refused).toBeInstanceOf(Error);
    },
  );

  test.skipIf(missing.includes(program))(
    'who guesses is slowed down by their own address, whatever they say that it is',
    async () => {
      const { proxy } = await opened();
      const guess = async (from: string, said: string) => {
        const body = JSON.stringify({ token: 'A-GUESS', answer: 'satisfied' });
        return (await ask(proxy, inside, '/api/v1/votes', { from, body, said })).status;
      };
      const answers = [];
      for (const said of ['192.0.2.1', '192.0.2.2', '192.0.2.3'])
        answers.push(await guess('127.0.0.2', said));
      expect(answers).toEqual([422, 422, 429]);
      expect(await guess('127.0.0.3', '192.0.2.1')).toBe(422);
    },
  );

  test.skipIf(missing.includes(program))(
    'from outside a ticket’s page, its socket and the vote are reached, and nothing else',
    async () => {
      const { desk, proxy } = await opened();
      const taken = await desk.rest('POST', '/sites/raadhus/tickets', {
        body: { services: ['pas'], language: 'da' },
      });
      const ticket = new URL((taken.body as { url: string }).url);
      expect(ticket.hostname).toBe(outside);
      const page = await ask(proxy, outside, ticket.pathname);
      expect(page.status).toBe(200);
      const [, script = ''] = /src="(\/assets\/[^"]+)"/.exec(page.text) ?? [];
      expect((await ask(proxy, outside, script)).status).toBe(200);
      const phone = socketOf(proxy, outside, { role: 'phone', secret: ticket.pathname.slice('/t/'.length) });
      expect(await named(phone, 'view')).toMatchObject({ view: 'phones' });
      for (const path of ['/v', '/texts/vote']) {
        expect([path, (await ask(proxy, outside, path)).status]).toEqual([path, 200]);
      }
      const vote = await ask(proxy, outside, '/api/v1/votes/check', { body: '{"token":"no token"}' });
      expect(JSON.parse(vote.text)).toHaveProperty('name');

      const closed = [
        '/',
        '/kiosk',
        '/vote',
        '/paper',
        '/counter',
        '/display',
        '/setup',
        '/metrics',
        '/readyz',
      ];
      for (const path of [...closed, '/t', '/api/v1/sites', '/api/v1/session', '/api/v1/votesx', '/vx']) {
        const { status, text } = await ask(proxy, outside, path);
        expect([path, status, text.includes('problems')]).toEqual([path, 404, false]);
      }
    },
  );
});

/** Every name leads to this machine. */
const here: LookupFunction = (_name, options, tell) =>
  options.all ? tell(null, [{ address: '127.0.0.1', family: 4 }]) : tell(null, '127.0.0.1', 4);

type Answer = { status: number | undefined; headers: Record<string, unknown>; text: string };

function ask(
  { port, ca }: RunningProxy,
  host: string,
  path: string,
  { from, body, said }: { from?: string; body?: string; said?: string } = {},
): Promise<Answer> {
  return new Promise((tell, reject) => {
    const headers = {
      host: `${host}:${port}`,
      ...(said === undefined ? {} : { 'x-forwarded-for': said }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    // What nobody vouches for is the unknown name: there the proxy has only another's certificate.
    const options = { port, ca, path, method, headers, servername: host, localAddress: from, agent: false };
    request(
      { ...options, host: '127.0.0.1', rejectUnauthorized: host.endsWith('example.org') },
      (response) => {
        let text = '';
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () => tell({ status: response.statusCode, headers: response.headers, text }));
      },
    )
      .on('error', (error) =>
        host.endsWith('example.org') ? reject(error) : tell({ status: undefined, headers: {}, text: '' }),
      )
      .end(body);
  });
}

function socketOf(
  { port, ca }: RunningProxy,
  host: string,
  hello: object,
  origin = `https://${host}:${port}`,
): Socket {
  const socket = io(`https://${host}:${port}`, {
    transports: ['websocket'],
    auth: { version: protocolVersion, ...hello },
    // Its types know none, but Node's way to connect takes it.
    ...({ agent: new Agent({ ca, lookup: here, servername: host }) } as object),
    extraHeaders: { origin },
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => {
    socket.close();
  });
  return socket;
}

function named(socket: Socket, event: string): Promise<unknown> {
  return new Promise((tell, reject) => {
    socket.on(event, tell);
    if (event !== 'connect_error') socket.on('connect_error', reject);
  });
}
