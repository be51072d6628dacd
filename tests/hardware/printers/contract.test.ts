// Real printers' programs, each over its way to a simulated printer.

import { printerContract } from '../printer-contract.ts';
import { notHere, queueOver, reach, ways } from './ways.ts';

for (const way of ways) {
  printerContract(
    `a printer over ${way}`,
    async (report) => queueOver((await reach(way)).transport, report),
    notHere(way),
  );
}
