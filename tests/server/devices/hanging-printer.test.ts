// A printer that takes half a slip and then hangs: nobody else waits for it, and it is not waited for to be taken away.

import { expect, onTestFinished, test } from 'vitest';
import type { PrinterDevice } from '../../../core/device.ts';
import type { CommandMessage } from '../../../core/protocol.ts';
import { TcpPrinter } from '../../../hardware/simulated/tcp-printer.ts';
import { textOf } from '../../hardware/readers/job.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

const take: CommandMessage['command'] = { command: 'take', services: ['pas'], language: 'da', slip: true };

test('S4 a printer that hangs delays no ticket, no call and no other printer', {
  timeout: 40_000,
}, async () => {
  const { desk, hanging, hangs, printer, kiosk, other } = await aDeskWithTwoPrinters();
  const order: string[] = [];
  const failed = slipIs(kiosk, 'failed').then(() => order.push('A001 failed'));

  expect(await desk.command(kiosk, take)).toMatchObject({ ok: true, answer: { number: 'A001' } });
  await hangs;
  const confirmed = slipIs(other, 'confirmed').then(() => order.push('A002 on paper'));
  expect(await desk.command(other, take)).toMatchObject({ ok: true, answer: { number: 'A002' } });
  await confirmed;
  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  const shown = nextView(display, 'display', ({ calls }) => calls.some(({ number }) => number === 'A001'));
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await desk.command(clerk, { command: 'open', counter: '1' });
  expect(await desk.command(clerk, { command: 'call-next', counter: '1' })).toMatchObject({ ok: true });
  await shown;
  order.push('A001 on the display');

  await failed;
  expect(order).toEqual(['A002 on paper', 'A001 on the display', 'A001 failed']);
  expect(numbers(printer)).toEqual([expect.stringContaining('A002')]);
  expect(numbers(hanging)).toEqual([]);
});

test('S4 taken away while it hangs, it holds up nothing: its kiosk prints at the site’s printer', async () => {
  const { desk, hanging, hangs, printer, kiosk, token } = await aDeskWithTwoPrinters();
  const failed = slipIs(kiosk, 'failed');
  await desk.command(kiosk, take);
  await hangs;
  await desk.rest('DELETE', '/devices/at-kiosk', { token });
  await failed;

  const confirmed = slipIs(kiosk, 'confirmed');
  expect(await desk.command(kiosk, take)).toMatchObject({ ok: true, answer: { number: 'A002' } });
  await confirmed;

  expect(numbers(printer)).toEqual([expect.stringContaining('A002')]);
  expect(hanging.lines).toBe(1);
});

/** The site's printer, and one of kiosk-1 alone that hangs. */
async function aDeskWithTwoPrinters() {
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const [printer, hanging] = [await aPrinter(), await aPrinter()];
  const supervisor = await desk.signIn('supervisor');
  const view = await desk.connect({ role: 'staff', site: 'raadhus', session: supervisor });
  // First it is set up and nobody has heard of it, then its agent has; the next one the agent opens before it prints.
  const ready = nextView(view, 'staff', ({ printer }) => printer === 'fault').then(() =>
    nextView(view, 'staff', ({ printer }) => printer === 'ok'),
  );
  await setUp(desk, token, { id: 'of-site', port: printer.port });
  await ready;
  await setUp(desk, token, { id: 'at-kiosk', port: hanging.port, kiosk: 'kiosk-1' });
  const hangs = new Promise<void>((told) => hanging.printer.setLine({ is: 'stalling', after: 900, told }));
  const [kiosk, other] = [await aKiosk(desk, 'kiosk-1'), await aKiosk(desk, 'kiosk-2')];
  return { desk, token, printer: printer.printer, hanging: hanging.printer, hangs, kiosk, other };
}

async function aPrinter(): Promise<{ printer: TcpPrinter; port: number }> {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  return { printer, port };
}

async function setUp(
  desk: TestDesk,
  token: string,
  { id, port, kiosk }: { id: string; port: number; kiosk?: string },
) {
  const body: PrinterDevice = {
    kind: 'printer',
    id,
    name: id,
    site: 'raadhus',
    agent: 'server',
    connection: { over: 'network', host: '127.0.0.1', port },
    paper: 80,
    answers: true,
    ...(kiosk === undefined ? {} : { kiosk }),
  };
  expect(await desk.rest('PUT', `/devices/${id}`, { token, body })).toMatchObject({ status: 200 });
}

function aKiosk(desk: TestDesk, device: string): Promise<Page> {
  return desk.connect({ role: 'kiosk', site: 'raadhus', device });
}

function slipIs(page: Page, is: 'confirmed' | 'failed'): Promise<unknown> {
  return nextView(page, 'kiosk', ({ slips }) => Object.values(slips).includes(is));
}

function numbers(printer: TcpPrinter): string[] {
  return printer.engine.slips.map((slip) => textOf(slip));
}
