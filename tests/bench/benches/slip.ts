// A slip with nobody before it: from the acknowledgement of a ticket until the slip's first byte is at a printer in the
// network, which was asked first how it is.

import { connect } from 'node:net';
import { Desk } from '../desk.ts';
import { service, siteId } from '../office.ts';
import { type BenchPrinter, startPrinter } from '../printer.ts';
import { oursAtMost, type Result } from '../result.ts';
import { compare, inSmallTurns } from '../rounds.ts';

/** Slips of a round. */
const slips = 40;

export async function slipToPrinter(): Promise<Result[]> {
  const [printer, other] = [await startPrinter(), await startPrinter()];
  const desk = await Desk.start('shipped');
  const site = siteId(0);
  await desk.addPrinter(site, printer.port);
  const kiosk = await desk.kiosk(site);
  const ours = async () => {
    const slip = printer.nextSlip();
    await desk.take(kiosk, service);
    const acknowledged = performance.now();
    return (await slip) - acknowledged;
  };
  const measured = await inSmallTurns(slips, { ours: async () => ours, bare: async () => bare(other) });
  kiosk.close();
  await desk.stop();
  printer.stop();
  other.stop();
  return [
    oursAtMost(30, {
      name: 'a slip, from the acknowledgement to its first byte at the printer; peer: a new connection and a byte',
      unit: 'ms',
      ...compare(measured.ours, measured.bare),
    }),
  ];
}

function bare(printer: BenchPrinter): () => Promise<number> {
  return async () => {
    const slip = printer.nextSlip();
    const before = performance.now();
    connect({ port: printer.port, host: '127.0.0.1', noDelay: true })
      .on('error', () => {})
      .end('\x1b');
    return (await slip) - before;
  };
}
