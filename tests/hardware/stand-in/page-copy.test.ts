import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PageCopy } from '../../../hardware/stand-in/page-copy.ts';
import { aFolder } from '../../support/folder.ts';

test('K2 the page’s policy names the door at which it is asked for, not the server', async () => {
  const server = createServer(({ headers: { host } }, response) => {
    response.setHeader('content-security-policy', `connect-src 'self' ws://${host}`);
    response.end('the page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const copy = new PageCopy({ url, path: `${await aFolder()}/page.json` });
  await copy.refresh();
  let sent: Record<string, string> = {};
  const response = {
    writeHead: (_status: number, headers: Record<string, string>) => {
      sent = headers;
    },
    end: () => {},
  } as unknown as ServerResponse;
  expect(copy.answer('/kiosk', response, '127.0.0.1:3080')).toBe(true);
  expect(sent['content-security-policy']).toBe("connect-src 'self' ws://127.0.0.1:3080");
});
