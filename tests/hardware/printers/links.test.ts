// What a line does when the other end takes nothing: much is written, and all of it comes to an end.

import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { tcpLink } from '../../../hardware/links/tcp.ts';

test('writes that wait for a deaf printer all fail when the line is cut, and warn of no leak', async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => warnings.push(warning);
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const server = createServer((socket) => socket.pause().on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const link = await tcpLink({ host: '127.0.0.1', port })(AbortSignal.timeout(5000));
  // More than the system takes for somebody who does not read.
  const much = link.write(new Uint8Array(32_000_000));
  const questions = Array.from({ length: 20 }, () => link.write(Uint8Array.of(0x10, 0x04, 0x02)));

  link.destroy();

  for (const { status } of await Promise.allSettled([much, ...questions])) expect(status).toBe('rejected');
  await link.closed;
  expect(warnings).toEqual([]);
});
