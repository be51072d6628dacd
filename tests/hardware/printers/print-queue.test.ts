// What a print queue does beside its printer: it keeps jobs, and we see to it that nothing comes out of it late.

import { expect, onTestFinished, test } from 'vitest';
import { PrintQueueTransport } from '../../../hardware/printers/print-queue.ts';
import { TcpPrinter } from '../../../hardware/simulated/tcp-printer.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { textOf } from '../readers/job.ts';
import { aTicket } from '../slips.ts';
import { type PrintService, printService } from './print-service.ts';
import { notHere, shortPatience } from './ways.ts';

const here = test.skipIf(notHere('print queue'));

here(
  'S4 a job for a printer that is switched off leaves the queue, and nothing comes out later',
  async () => {
    const { printer, port, service, transport } = await aQueue();
    await printer.stop();

    expect(await transport.send(slip('A001'))).toEqual({ outcome: 'failed', cause: 'offline' });

    expect(service.run('lpstat', '-W', 'not-completed', '-o')).toBe('');
    expect(await transport.look()).toMatchObject({ fault: 'offline' });
    const again = new TcpPrinter();
    await again.start(port);
    onTestFinished(() => again.stop());
    expect(await transport.send(slip('A002'))).toEqual({ outcome: 'sent' });
    expect(numbers(again)).toEqual([expect.stringContaining('A002')]);
    expect(await transport.look()).toEqual({ paperLow: false });
  },
);

here('S4 a queue that nobody has set up, and one that is paused, are offline', async () => {
  const { printer, service, transport } = await aQueue();
  const offline = { outcome: 'failed', cause: 'offline' };

  expect(await new PrintQueueTransport('unknown', shortPatience).send(slip('A001'))).toEqual(offline);
  service.run('cupsdisable', 'slips');
  expect(await transport.send(slip('A001'))).toEqual(offline);
  service.run('cupsenable', 'slips');
  expect(await transport.send(slip('A002'))).toEqual({ outcome: 'sent' });
  expect(numbers(printer)).toEqual([expect.stringContaining('A002')]);
});

here('S4 without a print service a printer is offline, and well again when the service is', async () => {
  const { printer, service, transport } = await aQueue();
  await service.stop();
  expect(await transport.look()).toMatchObject({ fault: 'offline' });
  expect(await transport.send(slip('A001'))).toEqual({ outcome: 'failed', cause: 'offline' });
  await service.start();
  expect(await transport.send(slip('A002'))).toEqual({ outcome: 'sent' });
  expect(numbers(printer)).toEqual([expect.stringContaining('A002')]);
});

here('S4 what an agent that crashed left in the queue is cancelled before anything is printed', async () => {
  const { printer, service } = await aQueue();
  service.run('cupsdisable', 'slips');
  service.run('lp', '-d', 'slips', '-o', 'raw', '-t', 'slip', '/etc/hostname');

  const transport = new PrintQueueTransport('slips', shortPatience);
  await transport.look();
  service.run('cupsenable', 'slips');

  expect(await transport.send(slip('A001'))).toEqual({ outcome: 'sent' });
  expect(numbers(printer)).toEqual([expect.stringContaining('A001')]);
});

type Queue = {
  readonly printer: TcpPrinter;
  readonly port: number;
  readonly service: PrintService;
  readonly transport: PrintQueueTransport;
};

async function aQueue(): Promise<Queue> {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  const service = await printService();
  service.addQueue('slips', port);
  return { printer, port, service, transport: new PrintQueueTransport('slips', shortPatience) };
}

function slip(number: string): Uint8Array {
  return slipBytes(aTicket({ number }));
}

function numbers(printer: TcpPrinter): string[] {
  return printer.engine.slips.map((one) => textOf(one));
}
