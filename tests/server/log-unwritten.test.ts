// The log lies on a disk that is full: the server goes on, and tells what it had to say when there is room (S5).

import fs from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createLog } from '../../server/log.ts';
import { aFolder } from '../support/folder.ts';

test('S5 a log that can’t be written stops nobody, and what was not written comes later', async () => {
  const path = `${await aFolder()}/log`;
  const file = fs.openSync(path, 'a');
  const log = createLog('info', file);
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const disk = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw full;
  });
  log.warn('nothing can be written yet');
  log.warn('still not');
  disk.mockRestore();
  log.info('it goes on');
  const told = fs.readFileSync(path, 'utf8').trim().split('\n');
  expect(told.map((line) => JSON.parse(line).msg)).toEqual([
    'nothing can be written yet',
    'still not',
    'it goes on',
  ]);
});
