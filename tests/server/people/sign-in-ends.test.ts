// Staff are warned before their sign-in ends by itself, and stay with one press (A7).

import type { Socket } from 'socket.io-client';
import { expect, test } from 'vitest';
import type { SessionEnd } from '../../../core/protocol.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { tellEndings } from '../../../server/doors/endings.ts';
import { Sessions } from '../../../server/people/sessions.ts';
import { usualFlow } from '../../../server/server-parts.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk } from '../../support/front-desk.ts';

/** A page of somebody who has just signed in, as the server knows it. */
async function aPage() {
  const clock = new TestClock();
  const sessions = new Sessions(openMemoryStore(), 'secret', clock.read);
  await sessions.start();
  const { token } = await sessions.begin('anna');
  const told: (SessionEnd | null)[] = [];
  const socket = {
    data: { caller: { ends: () => sessions.endOf(token) } },
    emit: (_name: string, end: SessionEnd | null) => told.push(end),
  };
  const io = { sockets: { sockets: new Map([['1', socket]]) } } as unknown as Parameters<
    typeof tellEndings
  >[0];
  return {
    clock,
    told,
    press: () => sessions.use(token),
    turn: () => tellEndings(io, clock.now),
  };
}

test('A7 ten minutes before nothing was pressed for four hours staff are asked, and not a moment before', async () => {
  const { clock, told, turn } = await aPage();
  const end = clock.now + 4 * HOUR;
  clock.later(4 * HOUR - 10 * MINUTE - 1);
  turn();
  expect(told).toEqual([]);
  clock.later(1);
  turn();
  expect(told).toEqual([{ at: end, canStay: true }]);
});

test('A7 the warning is taken back where they went on, and comes again as often as it has to', async () => {
  const { clock, told, press, turn } = await aPage();
  for (let times = 0; times < 5; times += 1) {
    clock.later(4 * HOUR - MINUTE);
    turn();
    press();
    turn();
    turn();
  }
  expect(told.map((end) => end?.canStay ?? null)).toEqual(Array(5).fill([true, null]).flat());
});

test('A7 the end after a day and a night is told before, too, and that it can’t be put off', async () => {
  const { clock, told, press, turn } = await aPage();
  const end = clock.now + 24 * HOUR;
  for (let hours = 0; hours < 21; hours += 3) {
    clock.later(3 * HOUR);
    press();
  }
  clock.later(3 * HOUR - 10 * MINUTE);
  press();
  turn();
  expect(told).toEqual([{ at: end, canStay: false }]);
});

test('A7 a page that was warned says that somebody is here, and the sign-in goes on', async () => {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  const session = await desk.signIn();
  const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
  clock.later(4 * HOUR - 1);
  page.emit('stay');
  // Answered after it on the same connection, and itself no press.
  await (page as unknown as Socket).emitWithAck('nothing that there is');
  clock.later(4 * HOUR - 1);
  expect(await desk.rest('GET', '/session', { token: session })).toMatchObject({ status: 200 });
});

test('A7 also where the page has asked so much that it is slowed down', async () => {
  const clock = new TestClock();
  const desk = await startDesk({
    clock: clock.read,
    flow: { ...usualFlow, sockets: { burst: 1, perSecond: 0 } },
  });
  const session = await desk.signIn();
  const page = await desk.connect({ role: 'staff', site: 'raadhus', session });
  const ask = () => (page as unknown as Socket).emitWithAck('nothing that there is');
  await ask();
  clock.later(4 * HOUR - 1);
  page.emit('stay');
  expect(await ask()).toMatchObject({ refusal: { refused: 'rate/slow-down' } });
  clock.later(4 * HOUR - 1);
  expect(await desk.rest('GET', '/session', { token: session })).toMatchObject({ status: 200 });
});
