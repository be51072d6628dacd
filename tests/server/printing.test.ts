// What became of a slip, and who hears of it.

import { expect, test } from 'vitest';
import { nextView, startDesk } from '../support/front-desk.ts';
import { HeldStore } from '../support/held-store.ts';
import { NotedPrinter } from '../support/noted-printer.ts';

test('S4 staff see that the paper did not come, also when the store fails at that moment', async () => {
  const store = new HeldStore();
  const printer = new NotedPrinter();
  printer.outcome = { outcome: 'failed', cause: 'paper-out' };
  const desk = await startDesk({ store, printerFor: () => printer });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await desk.command(clerk, { command: 'open', counter: '1' });
  printer.hold();
  await desk.command(clerk, { command: 'take', services: ['pas'], language: 'da', slip: true });

  const reported = store.arrival();
  store.broken = true;
  printer.release();
  await reported;
  store.broken = false;
  const { own } = await nextView(clerk, 'staff', ({ own }) => own.some(({ noSlip }) => noSlip));
  expect(own).toHaveLength(1);
});
