// What a printer says back, as the line delivers it: in any portions, mixed, with what nobody asked for.

import { expect, test } from 'vitest';
import { type Reply, ReplyReader } from '../../../hardware/escpos/replies.ts';

const printed = [0x37, 0x22, 0x30, 0x30, 0x34, 0x37, 0x00];
const cleared = [0x37, 0x25, 0x00];
const unasked = [0x18, 0x00, 0x0f, 0x00];
const status = [0x32];
const inTurn = [0x0c];
const all = [...status, ...unasked, ...printed, ...inTurn, ...unasked, ...cleared, ...status];

const replies: readonly Reply[] = [
  { is: 'status', byte: 0x32 },
  { is: 'unasked', bytes: unasked },
  { is: 'printed', id: '0047' },
  { is: 'paper-in-turn', byte: 0x0c },
  { is: 'unasked', bytes: unasked },
  { is: 'cleared' },
  { is: 'status', byte: 0x32 },
];

test.each(all.map((_, at) => at))('split over two packets before byte %i it reads the same', (at) => {
  const reader = new ReplyReader();
  const read = [all.slice(0, at), all.slice(at)].flatMap((part) => reader.read(Uint8Array.from(part)));
  expect(read).toEqual(replies);
});

test('byte by byte it reads the same', () => {
  const reader = new ReplyReader();
  expect(all.flatMap((byte) => reader.read(Uint8Array.of(byte)))).toEqual(replies);
});

test('a status answered in the midst of unasked status breaks neither', () => {
  const [first = 0, ...rest] = unasked;
  expect(new ReplyReader().read(Uint8Array.from([first, ...status, ...rest]))).toEqual([
    { is: 'status', byte: 0x32 },
    { is: 'unasked', bytes: unasked },
  ]);
});

test('a block that never ends is given up, and what follows is read', () => {
  const endless = [0x37, ...Array.from({ length: 9 }, () => 0x55)];
  const [last] = new ReplyReader().read(Uint8Array.from([...endless, ...printed]));
  expect(last).toEqual({ is: 'printed', id: '0047' });
});
