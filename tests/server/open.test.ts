// One person, two sites: they open one counter at one of them.

import { expect, test } from 'vitest';
import { startDesk } from '../support/front-desk.ts';
import { HeldStore } from '../support/held-store.ts';

test('L8 who opens a counter at two sites at once gets one of them', async () => {
  const { desk, store, here, there } = await atBothSites();
  store.hold();
  const reached = store.arrival();
  const taken = desk.command(there, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await reached;
  const opened = [
    desk.command(here, { command: 'open', counter: '1' }),
    desk.command(there, { command: 'open', counter: '2' }),
  ];
  // Answered behind both, whatever they wait for.
  await Promise.all([here, there].map((page) => desk.command(page, { command: 'end-day' })));
  store.release();
  expect(await taken).toMatchObject({ ok: true });
  const acks = await Promise.all(opened);
  expect(acks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(acks.find(({ ok }) => !ok)).toMatchObject({ refusal: { refused: 'counter/one-each' } });
});

test('L7 an opening that comes again is answered as before, also when its person works elsewhere by now', async () => {
  const { desk, here, there } = await atBothSites();
  const opening = { id: 'open-once', command: { command: 'open', counter: '1' } } as const;
  const first = await here.emitWithAck('command', opening);
  expect(first).toMatchObject({ ok: true });
  await desk.command(here, { command: 'close', counter: '1' });
  expect(await desk.command(there, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
  expect(await here.emitWithAck('command', opening)).toEqual(first);
  expect(await desk.command(here, { command: 'call-next', counter: '1' })).toMatchObject({
    refusal: { refused: 'counter/closed' },
  });
});

async function atBothSites() {
  const store = new HeldStore();
  const desk = await startDesk({ store });
  const session = await desk.signIn();
  const here = await desk.connect({ role: 'staff', site: 'raadhus', session });
  const there = await desk.connect({ role: 'staff', site: 'bov', session });
  return { desk, store, here, there };
}
