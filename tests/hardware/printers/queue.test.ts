// One printer for everybody: whose turn it is, and what is not printed at all any more.

import { expect, test } from 'vitest';
import type { Condition } from '../../../core/device.ts';
import type { PrintOutcome, Slip } from '../../../core/slip.ts';
import { PrinterQueue } from '../../../hardware/printers/queue.ts';
import type { Transport } from '../../../hardware/printers/transport.ts';
import { aTicket } from '../slips.ts';
import { shortPatience } from './ways.ts';

test('S4 one slip at a time: the next is sent when the one before has its outcome', async () => {
  const { queue, printer } = aQueue();
  const first = queue.print(aTicket({ number: 'A001' }));
  const second = queue.print(aTicket({ number: 'A002' }));
  await printer.asked();
  expect(printer.sent).toEqual(['A001']);
  printer.answer({ outcome: 'confirmed' });
  await first;
  await printer.asked();
  expect(printer.sent).toEqual(['A001', 'A002']);
  printer.answer({ outcome: 'sent' });
  expect(await second).toEqual({ outcome: 'sent' });
});

test('S4 a slip that waited too long for its turn is not printed at all', async () => {
  const { queue, printer, wait } = aQueue();
  const first = queue.print(aTicket({ number: 'A001' }));
  const second = queue.print(aTicket({ number: 'A002' }));
  await printer.asked();
  wait(shortPatience.turn + 1);
  printer.answer({ outcome: 'failed', cause: 'time-out' });
  await first;
  expect(await second).toEqual({ outcome: 'failed', cause: 'time-out' });
  expect(printer.sent).toEqual(['A001']);
});

test('S4 stopped during a job it waits for that one; those behind it fail and never come out', async () => {
  const { queue, printer } = aQueue();
  const first = queue.print(aTicket({ number: 'A001' }));
  const second = queue.print(aTicket({ number: 'A002' }));
  await printer.asked();
  const stopped = queue.stop();
  printer.answer({ outcome: 'confirmed' });
  expect(await first).toEqual({ outcome: 'confirmed' });
  expect(await second).toEqual({ outcome: 'failed', cause: 'offline' });
  await stopped;
  expect(printer.sent).toEqual(['A001']);
});

test('a slip that failed makes the printer faulty at once, one that came makes it well', async () => {
  const { queue, printer, found } = aQueue();
  for (const outcome of [{ outcome: 'failed', cause: 'paper-out' }, { outcome: 'confirmed' }] as const) {
    const printing = queue.print(aTicket());
    await printer.asked();
    printer.answer(outcome);
    await printing;
  }
  expect(found.map(({ fault }) => fault)).toEqual(['paper-out', undefined]);
  expect(queue.health()).toBe('ok');
});

/** A printer by hand: the test answers for it. */
class HandPrinter implements Transport {
  readonly sent: string[] = [];
  #asked = new Later<void>();
  #answer = new Later<PrintOutcome>();

  send(job: Uint8Array): Promise<PrintOutcome> {
    this.sent.push(Buffer.from(job).toString());
    this.#asked.resolve();
    return this.#answer.promise;
  }

  look(): Promise<Condition> {
    return Promise.resolve({ paperLow: false });
  }

  /** Resolves when a job is with it. */
  async asked(): Promise<void> {
    await this.#asked.promise;
  }

  answer(outcome: PrintOutcome): void {
    const answer = this.#answer;
    this.#asked = new Later();
    this.#answer = new Later();
    answer.resolve(outcome);
  }
}

class Later<T> {
  resolve: (value: T) => void = () => {};
  readonly promise = new Promise<T>((resolve) => {
    this.resolve = resolve;
  });
}

function aQueue() {
  let now = 0;
  const printer = new HandPrinter();
  const found: Condition[] = [];
  const queue = new PrinterQueue({
    transport: printer,
    bytesOf: (slip: Slip) => Buffer.from('number' in slip ? slip.number : ''),
    patience: shortPatience,
    elapsed: () => now,
    report: (error) => {
      throw error;
    },
    found: (condition) => found.push(condition),
  });
  const wait = (millis: number) => {
    now += millis;
  };
  return { queue, printer, found, wait };
}
