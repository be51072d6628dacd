// Started as npm start does it, stopped by a signal, started again: what was acknowledged is there.

import { expect, test } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { runVerify, startProgram } from '../../support/program.ts';

async function ask(
  url: string,
  method: string,
  path: string,
  token?: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.json();
}

const take = { services: ['pas'], language: 'da' };

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it cleanly', async (signal) => {
  const program = startProgram({ DATA_DIR: await aFolder() });
  const url = await program.ready();
  await ask(url, 'POST', '/sites/raadhus/tickets', undefined, take);
  const ended = await program.signal(signal);
  expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  expect(ended.stdout).toContain(
    'This is the demo office. Sign in as clerk, supervisor or admin, password demo.',
  );
  await expect(fetch(url)).rejects.toThrow();
});

test.each(['SIGTERM', 'SIGKILL'] as const)('after %s it starts in the state acknowledged', async (signal) => {
  const DATA_DIR = await aFolder();
  const first = startProgram({ DATA_DIR });
  const before = await first.ready();
  const signedIn = await ask(before, 'POST', '/session', undefined, { name: 'clerk', password: 'demo' });
  const { token } = signedIn as { token: string };
  for (const _ of [1, 2, 3]) await ask(before, 'POST', '/sites/raadhus/tickets', undefined, take);
  await ask(before, 'POST', '/sites/raadhus/counters/1/open', token);
  await ask(before, 'POST', '/sites/raadhus/counters/1/call-next', token);
  const left = await ask(before, 'GET', '/sites/raadhus/display');
  await first.signal(signal);

  const after = await startProgram({ DATA_DIR }).ready();
  expect(withoutNow(await ask(after, 'GET', '/sites/raadhus/display'))).toEqual(withoutNow(left));
  expect(await ask(after, 'POST', '/sites/raadhus/tickets', undefined, take)).toMatchObject({
    number: 'A004',
  });
  expect(await ask(after, 'POST', '/sites/raadhus/counters/1/start', token)).toMatchObject({ version: 7 });
});

test('F1 what a killed server leaves is verified', async () => {
  const DATA_DIR = await aFolder();
  const program = startProgram({ DATA_DIR });
  await ask(await program.ready(), 'POST', '/sites/raadhus/tickets', undefined, take);
  await program.signal('SIGKILL');
  expect(await runVerify({ DATA_DIR })).toMatchObject({ code: 0 });
});

/** Without the moment of asking, and without the wait, which is estimated anew. */
function withoutNow(display: unknown): object {
  return { ...(display as object), at: 0, wait: null };
}
