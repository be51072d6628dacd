import type { IncomingMessage } from 'node:http';
import express from 'express';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../server/doors/limits.ts';
import { Proxies } from '../../../server/doors/proxies.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['[2001:db8:1:2::6]:4711', '2001:db8:1:2'],
  ['unix:', 'unknown'],
  ['', 'unknown'],
])('%s is slowed down with %s', (ip, together) => {
  expect(addressOf({ ip } as Parameters<typeof addressOf>[0])).toBe(together);
});

describe('through a trusted proxy', () => {
  const proxies = new Proxies('127.0.0.1');
  const app = express().set('trust proxy', (one: string) => proxies.trusts(one));
  const forged = '192.0.2.66';

  test.each([
    ['192.0.2.7', '192.0.2.7', '192.0.2.7'],
    ['192.0.2.7, 127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:4711', '192.0.2.7', '192.0.2.7'],
    ['192.0.2.7, 127.0.0.1:4711', '192.0.2.7', '192.0.2.7'],
    ['[2001:db8:1:2::6]:4711', '2001:db8:1:2', '2001:db8:1:2'],
    ['unix:', '127.0.0.1', 'unknown'],
  ])(
    'that says %s a socket is of %s, a request of %s; what they said themselves counts nothing',
    (added, ofSocket, ofRequest) => {
      const headers = { 'x-forwarded-for': `${forged}, ${added}` };
      const socket = { remoteAddress: '127.0.0.1' };
      const incoming = { headers, socket, connection: socket } as unknown as IncomingMessage;
      const request = Object.assign(Object.create(app.request), incoming, { app });
      expect([proxies.addressOf(incoming), addressOf(request)]).toEqual([ofSocket, ofRequest]);
    },
  );
});
