// The disk takes nothing just when somebody signs out: who has signed out stays out, after whatever restarts (R4).

import { expect, test } from 'vitest';
import { Sessions } from '../../../server/people/sessions.ts';
import { TestClock } from '../../support/clock.ts';
import { HeldStore } from '../../support/held-store.ts';

async function started(store: HeldStore): Promise<Sessions> {
  const sessions = new Sessions(store, 'secret', new TestClock().read);
  await sessions.start();
  return sessions;
}

test('R4 a session that could not be ended on the disk is ended there as soon as it takes anything', async () => {
  const store = new HeldStore();
  const sessions = await started(store);
  const { token } = await sessions.begin('anna');
  store.broken = true;
  await expect(sessions.end(token)).rejects.toThrow('broken');
  // It is gone here, so that nobody asks for its end again.
  expect(sessions.find(token)).toBeUndefined();
  await expect(sessions.turn()).rejects.toThrow('broken');
  store.broken = false;
  await sessions.turn();
  expect((await started(store)).find(token)).toBeUndefined();
});

test('R4 a sign-in that was refused because the disk takes nothing leaves no session', async () => {
  const store = new HeldStore();
  const sessions = await started(store);
  store.broken = true;
  await expect(sessions.begin('anna')).rejects.toThrow('broken');
  expect(sessions.of('anna')).toEqual([]);
  store.broken = false;
  await sessions.begin('bo');
  expect((await started(store)).of('anna')).toEqual([]);
});
