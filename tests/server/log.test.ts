// What the server writes while it runs holds nothing that opens a door or tells of anybody (P4).

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { protocolVersion } from '../../core/protocol.ts';
import { aFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

const note = 'Har pasfoto med, mangler kvittering';
const wrongPassword = 'et ord fra en anden konto';
const unknownToken = 'ZZZZ ZZZZ ZZZZ ZZZ0';

test('P4 no token, address secret, session, password or note is logged, nor what strangers call things, however much is', async () => {
  const program = startProgram({ DATA_DIR: await aFolder(), LOG_LEVEL: 'debug' });
  const server = await program.ready();
  const api = `${server}/api/v1`;
  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(api + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, string>;
  };

  const { token: session = '' } = await post('/session', { name: 'admin', password: 'demo' });
  await post('/session', { name: 'admin', password: wrongPassword });
  const { key = '' } = await post('/keys', { name: 'Standeren', role: 'kiosk' }, session);
  const ticket = { services: ['pas'], language: 'da' };
  const { url = '', visit } = await post('/sites/raadhus/tickets', ticket, key);
  await fetch(url);
  const auth = { version: protocolVersion, role: 'staff', site: 'raadhus', session };
  const socket = io(server, { transports: ['websocket'], auth });
  onTestFinished(() => {
    socket.close();
  });
  expect(await socket.emitWithAck('note', { id: 'note-0001', visit, text: note })).toMatchObject({
    ok: true,
  });
  await post('/votes', { token: unknownToken, answer: 'satisfied' });
  await fetch(`${api}/sites/%E0%A4%A/queue`, { headers: { authorization: `Bearer ${session}` } });
  const forged = {
    'user-agent': 'forged-agent',
    referer: 'https://forged.example/',
    'x-forwarded-for': 'forged',
  };
  for (const path of [
    '/forged%0a%7b%22level%22:60%7d',
    '/t/forged%0d%0a',
    '/api/v1/sites/forged%00/queue?forged=1',
  ]) {
    await fetch(server + path, { headers: forged });
  }
  const { stdout, stderr, code } = await program.signal('SIGTERM');

  expect(code).toBe(0);
  const secrets = [session, key, url.slice(url.lastIndexOf('/') + 1)];
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{22,}$/);
  for (const told of [...secrets, note, wrongPassword, unknownToken, 'forged']) {
    expect(stdout + stderr).not.toContain(told);
  }
});

test('whatever a text says, it is one line of JSON, and nothing in it that a terminal obeys', () => {
  const hostile = 'x\r\n{"level":60,"msg":"forged"}\u0000\u001b[2J\u007f\u009b2J\u2028\u202egnp.exe\ud800';
  const program = `
    import { createLog } from ${JSON.stringify(join(resolve(import.meta.dirname, '../../build/server'), 'log.js'))};
    const log = createLog('debug');
    log.warn(${JSON.stringify(hostile)}, new Error(${JSON.stringify(hostile)}));
    log.info(${JSON.stringify(hostile)}, { about: ${JSON.stringify(hostile)} });`;
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program]);
  expect(status).toBe(0);
  const lines = stderr.toString().trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([40, 30]);
  for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
});
