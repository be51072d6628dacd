// A real server, its own agent, and a simulated printer behind a network port: from the tap to the paper.

import { describe, expect, onTestFinished, test } from 'vitest';
import type { Device } from '../../../core/device.ts';
import { TcpPrinter } from '../../../hardware/simulated/tcp-printer.ts';
import { textOf } from '../../hardware/readers/job.ts';
import { nextView, startDesk, type TestDesk } from '../../support/front-desk.ts';

describe('a printer in the network', () => {
  test('S4 prints the ticket that was taken, and the kiosk hears that it is on paper', async () => {
    const { desk, printer } = await aDeskWithPrinter();
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const printed = nextView(kiosk, 'kiosk', ({ slips }) => Object.values(slips).includes('confirmed'));

    const ack = await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: true });

    expect(ack).toMatchObject({ ok: true, answer: { number: 'A001' } });
    await printed;
    expect(printer.engine.slips.map((slip) => textOf(slip))).toEqual([expect.stringContaining('A001')]);
  });

  test('S4 out of paper: the number is kept for the citizen, staff see the fault, nothing is printed later', async () => {
    const { desk, printer } = await aDeskWithPrinter();
    printer.engine.set({ paper: 'out' });
    const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const told = nextView(kiosk, 'kiosk', ({ slips }) => Object.values(slips).includes('failed'));

    await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: true });

    await told;
    const token = await desk.signIn('supervisor');
    const { body } = await desk.rest('GET', '/sites/raadhus/devices', { token });
    expect(body).toMatchObject([{ reachable: true, condition: { fault: 'paper-out' } }]);
    printer.engine.set({ paper: 'there' });
    expect(printer.engine.slips).toEqual([]);
  });

  test('prints a test slip with its own name, or says why not', async () => {
    const { desk, printer } = await aDeskWithPrinter();
    const token = await desk.signIn('supervisor');
    const tested = () => desk.rest('POST', '/devices/slips/test', { token });

    expect(await tested()).toMatchObject({ status: 200, body: { outcome: 'confirmed' } });
    expect(printer.engine.slips.map((slip) => textOf(slip))).toEqual([
      expect.stringMatching(/Prøveudskrift Printer ved døren/),
    ]);

    printer.engine.set({ cover: 'open' });
    expect(await tested()).toMatchObject({
      status: 503,
      body: { name: 'print/failed', about: { cause: 'cover-open' } },
    });
    expect(await desk.rest('POST', '/devices/nothing/test', { token })).toMatchObject({ status: 404 });
  });
});

async function aDeskWithPrinter(): Promise<{ desk: TestDesk; printer: TcpPrinter }> {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const desk = await startDesk();
  const token = await desk.signIn('admin');
  const supervisor = await desk.signIn('supervisor');
  const device: Device = {
    kind: 'printer',
    id: 'slips',
    name: 'Printer ved døren',
    site: 'raadhus',
    agent: 'server',
    connection: { over: 'network', host: '127.0.0.1', port },
    paper: 80,
    answers: true,
  };
  const view = await desk.connect({ role: 'staff', site: 'raadhus', session: supervisor });
  // First it is set up and nobody has heard of it, then its agent has.
  const ready = nextView(view, 'staff', ({ printer }) => printer === 'fault').then(() =>
    nextView(view, 'staff', ({ printer }) => printer === 'ok'),
  );
  await desk.rest('PUT', '/devices/slips', { token, body: device });
  await ready;
  return { desk, printer };
}
