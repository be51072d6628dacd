// An agent that can't stand in when it starts, for its disk takes nothing or something else has its door: it does so later (K1).

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeFiles } from '../../../hardware/stand-in/node-files.ts';
import { StandIn } from '../../../hardware/stand-in/stand-in.ts';
import { aFolder } from '../../support/folder.ts';
import { startAgent } from '../../support/program.ts';
import { aPort } from '../../torture/port.ts';

test('K1 K2 a folder whose disk took nothing can be opened later by the same agent, and then by no other', async () => {
  const folder = await aFolder();
  let isFull = true;
  const files: typeof nodeFiles = {
    ...nodeFiles,
    create: (path) => (isFull ? Promise.reject(new Error('ENOSPC')) : nodeFiles.create(path)),
  };
  const open = () =>
    StandIn.open({ url: 'http://127.0.0.1:1', folder, files, clock: Date.now, report: () => {} });
  await expect(open()).rejects.toThrow('ENOSPC');
  isFull = false;
  await open();
  await expect(open()).rejects.toThrow('used by another agent');
});

test('K1 an agent opens its door when what had it is gone, and its folder when the disk lets it', {
  timeout: 60_000,
}, async () => {
  const data = await aFolder();
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'stand-in'), 'no folder can be made here');
  const port = await aPort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const args = ['--server', 'http://127.0.0.1:1', '--pair', 'x'.repeat(30), '--kiosk-port', String(port)];
  const agent = startAgent({ DATA_DIR: data }, args);
  await expect.poll(() => agent.complained, { timeout: 10_000 }).toContain('EEXIST');
  await rm(join(data, 'stand-in'));
  await expect.poll(() => agent.complained, { timeout: 20_000 }).toContain('EADDRINUSE');
  other.close();
  await agent.kioskAddress();
});
