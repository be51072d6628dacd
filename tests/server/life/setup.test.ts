// The first set-up of a server in a process of its own, and what becomes of it when that is killed.

import { expect, test } from 'vitest';
import { aFolder } from '../../support/folder.ts';
import { type Environment, type Program, startProgram } from '../../support/program.ts';
import { first, setUp, small } from '../../support/set-up.ts';

const OFFICE_NAME = small.name;

async function signIn(url: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(first),
  });
  return response.status;
}

async function opened(environment: Environment): Promise<{ program: Program; address: string }> {
  const program = startProgram(environment);
  return { program, address: await program.setupAddress() };
}

test('U1 set up once, it goes on at the same port in the same process, and the next start is a usual one', {
  timeout: 60_000,
}, async () => {
  const DATA_DIR = await aFolder();
  const { program, address } = await opened({ DATA_DIR, OFFICE_NAME });
  const { origin } = new URL(address);
  expect((await fetch(`${origin}/kiosk`)).status).toBe(503);
  expect(await setUp(address, small)).toEqual({ status: 201, body: { site: 'site-1' } });
  expect(await program.ready()).toBe(origin);
  expect(await signIn(origin)).toBe(201);
  expect((await fetch(`${origin}/kiosk`)).status).toBe(200);
  expect(await (await fetch(`${origin}/api/v1/setup`)).json()).toEqual({
    wants: 'nothing',
    name: small.name,
  });
  expect(await setUp(address, small)).toMatchObject({ status: 404 });
  const { stderr, stdout } = await program.signal('SIGTERM');
  expect(stderr).toBe('');
  // Told once, and nowhere else.
  expect(stdout.split(new URL(address).hash.slice(1))).toHaveLength(2);

  const again = startProgram({ DATA_DIR, OFFICE_NAME });
  expect(await signIn(await again.ready())).toBe(201);
});

test('U1 U3 killed before, nothing is set up, and the next start prints another address', async () => {
  const DATA_DIR = await aFolder();
  const before = await opened({ DATA_DIR, OFFICE_NAME });
  await before.program.signal('SIGKILL');
  const after = await opened({ DATA_DIR, OFFICE_NAME });
  const old = new URL(after.address);
  old.hash = new URL(before.address).hash;
  expect(old.hash).not.toBe(new URL(after.address).hash);
  expect(await setUp(old.href, small)).toMatchObject({ status: 403, body: { name: 'setup/code-wrong' } });
  expect(await setUp(after.address, small)).toMatchObject({ status: 201 });
});

test('U3 killed at the moment of the answer, all is there', async () => {
  const DATA_DIR = await aFolder();
  const { program, address } = await opened({ DATA_DIR, OFFICE_NAME });
  const { status } = await setUp(address, small);
  await program.signal('SIGKILL');
  expect(status).toBe(201);
  const url = await startProgram({ DATA_DIR, OFFICE_NAME }).ready();
  expect(await signIn(url)).toBe(201);
  expect(await (await fetch(url)).text()).toContain(OFFICE_NAME);
});

test('U1 an empty folder on this machine alone is the demo’s, and needs no set-up', async () => {
  const program = startProgram({ DATA_DIR: await aFolder() });
  await program.ready();
  expect(program.said).toContain('This is the demo office.');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it while it waits to be set up', async (signal) => {
  const { program } = await opened({ DATA_DIR: await aFolder(), OFFICE_NAME });
  expect(await program.signal(signal)).toMatchObject({ code: 0, signal: null, stderr: '' });
});
