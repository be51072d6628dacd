// The ways to one simulated printer, each as a real one would be reached.

import { onTestFinished } from 'vitest';
import { deviceFileLink } from '../../../hardware/links/device-file.ts';
import type { OpenLink } from '../../../hardware/links/link.ts';
import { serialLink } from '../../../hardware/links/serial.ts';
import { tcpLink } from '../../../hardware/links/tcp.ts';
import { AnsweringTransport } from '../../../hardware/printers/answering.ts';
import type { Patience } from '../../../hardware/printers/patience.ts';
import { PrintQueueTransport } from '../../../hardware/printers/print-queue.ts';
import { PrinterQueue } from '../../../hardware/printers/queue.ts';
import { SilentTransport } from '../../../hardware/printers/silent.ts';
import type { Transport } from '../../../hardware/printers/transport.ts';
import { TcpPrinter } from '../../../hardware/simulated/tcp-printer.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { pseudoTerminal } from '../pseudo-terminal.ts';
import { printService, whyNoPrintService } from './print-service.ts';

export const ways = [
  'network',
  'device file',
  'serial line',
  'network, never answers',
  'print queue',
] as const;
/** Why a way can't be tried on this machine, said aloud; undefined: it can. */
export function notHere(way: Way): string | undefined {
  const why = way === 'print queue' ? whyNoPrintService() : undefined;
  if (why !== undefined) process.stderr.write(`NOT TESTED: printers over ${way}: ${why}\n`);
  return why;
}

export type Way = (typeof ways)[number];

/** Short enough for a test, long enough for a machine with much to do. */
export const shortPatience: Patience = {
  open: 2000,
  answer: 400,
  printed: 1500,
  ask: 50,
  turn: 5000,
  look: 5000,
};

export type Reached = { readonly printer: TcpPrinter; readonly transport: Transport };

export async function reach(way: Way, patience: Patience = shortPatience): Promise<Reached> {
  const printer = new TcpPrinter();
  const port = await printer.start();
  onTestFinished(() => printer.stop());
  if (way === 'print queue') {
    (await printService()).addQueue('slips', port);
    return { printer, transport: new PrintQueueTransport('slips', patience) };
  }
  if (way === 'network, never answers') {
    printer.engine.set({ mute: true });
    return { printer, transport: new SilentTransport(tcpLink({ host: '127.0.0.1', port }), patience) };
  }
  return { printer, transport: new AnsweringTransport(await linkOn(way, port), patience) };
}

/** The queue that stands before a transport in an office, with slips as they are printed there. */
export function queueOver(transport: Transport, report: (error: unknown) => void): PrinterQueue {
  return new PrinterQueue({
    transport,
    bytesOf: (slip) => slipBytes(slip),
    patience: shortPatience,
    elapsed: () => performance.now(),
    report,
    found: () => {},
  });
}

async function linkOn(
  way: Exclude<Way, 'network, never answers' | 'print queue'>,
  port: number,
): Promise<OpenLink> {
  switch (way) {
    case 'network':
      return tcpLink({ host: '127.0.0.1', port });
    case 'device file':
      return deviceFileLink(await pseudoTerminal(port));
    case 'serial line':
      return serialLink({ path: await pseudoTerminal(port), baud: 115_200 });
  }
}
