// A real server, its own agent, and the key strokes of a keypad as the system gives them: from the key to the call.

import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { StaffView } from '../../../core/views/staff.ts';
import { keyStroke } from '../../../hardware/buttons/keys.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

const keys = { next: 96, recall: 78, 'no-show': 74 };
const keypad = `/dev/shm/keypad-${process.pid}`;

type Counter = {
  readonly desk: TestDesk;
  readonly clerk: Page;
  readonly strike: (key: number) => Promise<void>;
};

/** Counter 1 with its keypad, open unless said. */
async function atCounter(isOpen = true): Promise<Counter> {
  await promisify(execFile)('mkfifo', [keypad]);
  const pipe = await open(keypad, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(async () => {
    await pipe.close();
    await rm(keypad);
  });
  const desk = await startDesk();
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn('clerk') });
  if (isOpen) await desk.command(clerk, { command: 'open', counter: '1' });
  const token = await desk.signIn('admin');
  const device = {
    kind: 'buttons',
    id: 'keys-1',
    name: 'Taster',
    site: 'raadhus',
    counter: '1',
    path: keypad,
  };
  expect(await desk.rest('PUT', '/devices/keys-1', { token, body: device })).toMatchObject({ status: 200 });
  await vi.waitFor(async () => {
    const { body } = await desk.rest('GET', '/sites/raadhus/devices', { token });
    expect(body).toMatchObject([{ reachable: true, condition: { paperLow: false } }]);
  }, 10_000);
  return {
    desk,
    clerk,
    strike: async (key) => {
      await pipe.write(keyStroke(key));
    },
  };
}

async function take({ desk, clerk }: Counter): Promise<void> {
  await desk.command(clerk, { command: 'take', services: ['pas'], language: 'da', slip: false });
}

function sees({ clerk }: Counter, fits: (view: StaffView) => boolean): Promise<StaffView> {
  return nextView(clerk, 'staff', fits);
}

describe('the keys on a desk', () => {
  test('L8 one key calls the next, starts, and finishes and calls the next', async () => {
    const counter = await atCounter();
    await take(counter);
    await take(counter);
    const strike = async (fits: (view: StaffView) => boolean) => {
      const seen = sees(counter, fits);
      await counter.strike(keys.next);
      await seen;
      // Longer than what is taken for a double press.
      await new Promise((done) => setTimeout(done, 550));
    };
    await strike(({ current }) => current?.number === 'A001' && current.state === 'called');
    await strike(({ current }) => current?.number === 'A001' && current.state === 'serving');
    await strike(({ current }) => current?.number === 'A002' && current.state === 'called');
  });

  test('L8 the person who has the counter open has pressed, and another key recalls', async () => {
    const counter = await atCounter();
    await take(counter);
    const called = sees(counter, ({ current }) => current?.state === 'called');
    await counter.desk.command(counter.clerk, { command: 'call-next', counter: '1' });
    await called;
    const recalled = sees(counter, ({ current }) => current?.recallsLeft === 2);
    await counter.strike(keys.recall);
    await recalled;
    const entries = await counter.desk.store.read(
      (await counter.desk.store.streams()).find((name) => name.startsWith('raadhus/')) ?? 'raadhus/none',
    );
    const [byHand, byKey] = entries.slice(-2);
    expect(byKey?.by).toBe(byHand?.by);
  });

  test('L7 a double press calls once', async () => {
    const counter = await atCounter();
    await take(counter);
    const called = sees(counter, ({ current }) => current?.state === 'called');
    await counter.strike(keys.next);
    await counter.strike(keys.next);
    const { version } = await called;
    const next = sees(counter, () => true);
    await take(counter);
    expect((await next).version).toBe(version + 1);
  });

  test('L8 at a counter that nobody has open, and with other keys, nothing happens', async () => {
    const counter = await atCounter(false);
    await take(counter);
    await counter.strike(keys.next);
    await counter.strike(30);
    const token = await counter.desk.signIn('admin');
    await counter.desk.rest('DELETE', '/devices/keys-1', { token });
    const view = sees(counter, ({ own, others }) => own.length + others.length === 2);
    await take(counter);
    expect((await view).counters.every(({ number }) => number === null)).toBe(true);
  });
});
