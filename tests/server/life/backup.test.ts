// npm run backup beside a server that is at work, npm run restore into an empty folder, and a server started on that.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { runBackup, runRestore, startProgram } from '../../support/program.ts';

async function take(url: string): Promise<string> {
  const body = JSON.stringify({ services: ['pas'], language: 'da' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/v1/sites/raadhus/tickets`, { method: 'POST', headers, body });
  return ((await response.json()) as { number: string }).number;
}

test('C1 C2 a backup of a running server is restored, and the next number is the one after the last', {
  timeout: 60_000,
}, async () => {
  const [DATA_DIR, backups, restored] = [await aFolder(), await aFolder(), await aFolder()];
  const url = await startProgram({ DATA_DIR }).ready();
  for (const _ of [1, 2, 3]) await take(url);
  const made = await runBackup({ DATA_DIR }, backups);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toMatch(/front-desk-.*Z\.tar\.gz: \d+ files as of /);
  expect(await take(url)).toBe('A004');

  const [name = ''] = await readdir(backups);
  const full = await runRestore({ DATA_DIR }, join(backups, name));
  expect(full).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('is not empty') });
  const put = await runRestore({ DATA_DIR: restored }, join(backups, name));
  expect(put).toMatchObject({ code: 0, stderr: '' });
  expect(put.stdout).toMatch(/ is as of .*: \d+ files, 1 days, 3 entries\.\n$/);
  expect(await take(await startProgram({ DATA_DIR: restored }).ready())).toBe('A004');
});

test('C1 what can’t be done is said in a sentence', { timeout: 60_000 }, async () => {
  const folder = await aFolder();
  const nowhere = await runBackup({ DATA_DIR: join(folder, 'nowhere') }, folder);
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no data folder /) });
  const inside = await runBackup({ DATA_DIR: folder }, join(folder, 'backups'));
  expect(inside).toMatchObject({ code: 1, stderr: expect.stringMatching(/^No backup was made\. /) });
  const none = await runRestore({ DATA_DIR: folder }, join(folder, 'none.tar.gz'));
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining("can't be read") });
});
