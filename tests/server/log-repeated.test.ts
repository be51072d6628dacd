// A disk that takes nothing for a weekend: each who asks is a warning, and the log does not grow by each of them.

import fs from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../server/log.ts';
import { aFolder } from '../support/folder.ts';

afterEach(() => void vi.useRealTimers());

test('what warns again and again is told once a minute, with how often it came again', async () => {
  const path = `${await aFolder()}/log`;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const log = createLog('info', fs.openSync(path, 'a'));
  const told = () =>
    fs
      .readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string; again?: number });
  for (let asked = 0; asked < 1000; asked += 1) log.warn('a request failed', new Error('EROFS'));
  log.warn('a request failed', new Error('another'));
  expect(told()).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(told().map(({ msg, again }) => [msg, again])).toEqual([
    ['a request failed', undefined],
    ['a request failed', undefined],
    ['a request failed', 999],
  ]);
  log.warn('a request failed', new Error('EROFS'));
  expect(told()).toHaveLength(4);
});
