// Who came in and who was not let in stands in the log, and nothing besides (P4).

import { io } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { protocolVersion } from '../../core/protocol.ts';
import { AccessLog } from '../../server/access-log.ts';
import { aFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';

type Line = Readonly<Record<string, string | number>>;

function aLog(): { log: AccessLog; lines: Line[] } {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const lines: Line[] = [];
  return { lines, log: new AccessLog((msg, about) => void lines.push({ msg, ...about })) };
}

const wrong = { event: 'refused', refused: 'session/wrong', from: '192.0.2.7', asked: 'sign in' } as const;
const told = { msg: 'access: refused', refused: 'session/wrong', from: '192.0.2.7', asked: 'sign in' };

test('P4 what repeats itself is told at once, and then once a minute with how often', () => {
  const { log, lines } = aLog();
  for (let n = 0; n < 50; n += 1) log.note(wrong);
  log.note({ event: 'signed in', who: 'person:1', by: 'password', from: '192.0.2.8' });
  expect(lines).toEqual([
    told,
    { msg: 'access: signed in', who: 'person:1', by: 'password', from: '192.0.2.8' },
  ]);
  vi.advanceTimersByTime(60_000);
  expect(lines.slice(2)).toEqual([{ ...told, again: 49 }]);
  log.note(wrong);
  expect(lines.slice(3)).toEqual([told]);
  vi.advanceTimersByTime(120_000);
  expect(lines).toHaveLength(4);
});

test('P4 whoever comes from many addresses can not fill the log', () => {
  const { log, lines } = aLog();
  for (let n = 0; n < 10_000; n += 1) log.note({ ...wrong, from: `198.51.100.${n}` });
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toEqual({ msg: 'access: more than is told', times: 9800 });
});

test('P4 what was counted is told when the server stops', () => {
  const { log, lines } = aLog();
  log.note(wrong);
  log.note(wrong);
  log.stop();
  expect(lines).toEqual([told, { ...told, again: 1 }]);
});

test('P4 R5 sign-ins right and wrong, endings, and asking for what is not theirs, by ids and never by names', async () => {
  const program = startProgram({ DATA_DIR: await aFolder(), LOG_LEVEL: 'info' });
  const server = await program.ready();
  const ask = async (method: string, path: string, token?: string, body?: object) => {
    const response = await fetch(`${server}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return response.status === 204 ? {} : ((await response.json()) as Record<string, string>);
  };
  await ask('POST', '/session', undefined, { name: 'admin', password: 'forkert' });
  await ask('POST', '/session', undefined, { name: 'Fremmed', password: 'forkert' });
  const { token = '' } = await ask('POST', '/session', undefined, { name: 'admin', password: 'demo' });
  const { key = '', id } = await ask('POST', '/keys', token, { name: 'Skærmen', role: 'display' });
  await ask('GET', '/people', key);
  await ask('GET', '/people', 'no-such-token');
  await ask('GET', '/people');
  const auth = { version: protocolVersion, role: 'kiosk', site: 'raadhus', device: 'kiosk-1', key };
  await new Promise<void>((resolve) => {
    const socket = io(server, { transports: ['websocket'], reconnection: false, auth });
    socket.on('connect_error', () => resolve());
    onTestFinished(() => void socket.close());
  });
  await ask('DELETE', '/session', token);
  const { stderr } = await program.signal('SIGTERM');

  const lines = stderr
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  const access = lines
    .filter(({ msg }) => String(msg).startsWith('access: '))
    .map(({ level, time, from, ...rest }) => rest);
  const admin = expect.stringMatching(/^person:[\w-]+$/);
  expect(access).toEqual([
    { msg: 'access: refused', refused: 'session/wrong', asked: 'sign in', who: admin },
    { msg: 'access: refused', refused: 'session/wrong', asked: 'sign in' },
    { msg: 'access: signed in', by: 'password', who: admin },
    { msg: 'access: refused', refused: 'role/forbidden', asked: 'get /people', who: `key:${id}` },
    { msg: 'access: refused', refused: 'session/expired', asked: 'get /people' },
    { msg: 'access: refused', refused: 'role/forbidden', asked: 'kiosk page' },
    { msg: 'access: signed out', who: admin },
  ]);
  for (const name of ['Administrator', 'Fremmed', 'forkert', 'Skærmen', key, token])
    expect(stderr).not.toContain(name);
});
