// What a printer's word is worth: which answers count for the slip that was sent, and which do not.

import { expect, test } from 'vitest';
import { clearBuffers } from '../../../hardware/escpos/requests.ts';
import type { Link } from '../../../hardware/links/link.ts';
import { AnsweringTransport } from '../../../hardware/printers/answering.ts';
import { SilentTransport } from '../../../hardware/printers/silent.ts';
import { shortPatience } from './ways.ts';

const good = [0x12];
const job = Buffer.from('\x1b@A047\n\x1dVB\x00', 'latin1');

test('S4 the word for an older slip, come late, confirms none', async () => {
  const transport = answering((bytes) => (isStatusQuestion(bytes) ? good : printed('0000')));
  expect(await transport.send(job)).toEqual({ outcome: 'failed', cause: 'time-out' });
});

test('S4 that it is well does not say that it has printed', async () => {
  const transport = answering(() => good);
  expect(await transport.send(job)).toEqual({ outcome: 'failed', cause: 'time-out' });
});

test('S4 that its turn came counts only with paper to print on', async () => {
  const outOfPaper = [0x0c];
  const transport = answering((bytes) => (isStatusQuestion(bytes) ? good : outOfPaper));
  expect(await transport.send(job)).toMatchObject({ outcome: 'failed' });
});

test('S4 a clone that can’t clear its memory is asked to until a slip came whole, and no longer', async () => {
  let clears = 0;
  let id = '';
  const transport = answering((bytes) => {
    if (isStatusQuestion(bytes)) return good;
    if (Buffer.from(bytes).equals(clearBuffers)) clears += 1;
    return id === '' ? [] : printed(id);
  });
  expect(await transport.send(job)).toMatchObject({ outcome: 'failed' });
  expect(clears).toBe(1);
  id = '0002';
  expect(await transport.send(job)).toEqual({ outcome: 'confirmed' });
  expect(clears).toBe(2);
  id = '0003';
  expect(await transport.send(job)).toEqual({ outcome: 'confirmed' });
  expect(clears).toBe(2);
});

test('a job without bytes breaks nothing', async () => {
  const empty = new Uint8Array();
  const transport = answering((bytes) => (isStatusQuestion(bytes) ? good : printed('0001')));
  expect(await transport.send(empty)).toEqual({ outcome: 'confirmed' });
  expect(await new SilentTransport(async () => scripted(() => []), shortPatience).send(empty)).toEqual({
    outcome: 'sent',
  });
});

function answering(answer: (bytes: Uint8Array) => readonly number[]): AnsweringTransport {
  return new AnsweringTransport(async () => scripted(answer), shortPatience);
}

/** A line to a printer that answers to all that is written as it is told. */
function scripted(answer: (bytes: Uint8Array) => readonly number[]): Link {
  let hear: (bytes: Uint8Array) => void = () => {};
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return {
    closed,
    listen: (listener) => {
      hear = listener;
    },
    write: async (bytes) => hear(Uint8Array.from(answer(bytes))),
    end: async () => close(),
    destroy: () => close(),
  };
}

function isStatusQuestion(bytes: Uint8Array): boolean {
  return bytes.length === 3 && bytes[0] === 0x10 && bytes[1] === 0x04;
}

function printed(id: string): number[] {
  return [0x37, 0x22, ...Buffer.from(id), 0x00];
}
