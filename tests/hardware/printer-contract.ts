// What every printer keeps to, whatever lies behind it. A suite for each, run with the printer that `open` makes.

import { describe, expect, test } from 'vitest';
import type { Printer } from '../../core/slip.ts';
import { aTicket, aToken } from './slips.ts';

type Open = (report: (error: unknown) => void) => Printer | Promise<Printer>;

/** `whyNot`: it can't be had on this machine. */
export function printerContract(name: string, open: Open, whyNot?: string): void {
  describe.skipIf(whyNot)(`${name} as a printer`, () => {
    test('says of each slip what became of it, and never rejects', async () => {
      const printer = await open(fail);
      const outcomes = await Promise.all(
        [aTicket(), aToken(), aTicket({ copy: true })].map((s) => printer.print(s)),
      );
      for (const { outcome } of outcomes) expect(['confirmed', 'sent']).toContain(outcome);
      expect(printer.health()).toBe('ok');
      await printer.stop();
    });

    test('makes an outcome even of a slip that can’t be printed', async () => {
      const reported: unknown[] = [];
      const printer = await open((error) => reported.push(error));
      const outcome = await printer.print(aTicket({ url: `https://example.dk/${'x'.repeat(4000)}` }));
      expect(outcome).toEqual({ outcome: 'failed', cause: 'unknown' });
      expect(reported).toHaveLength(1);
      await printer.stop();
    });

    test('prints nothing once it is stopped', async () => {
      const printer = await open(fail);
      await printer.stop();
      await printer.stop();
      expect(await printer.print(aTicket())).toEqual({ outcome: 'failed', cause: 'offline' });
      expect(printer.health()).toBe('fault');
    });
  });
}

function fail(error: unknown): never {
  throw error;
}
