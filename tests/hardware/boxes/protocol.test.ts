// The line of a controller of boxes, and what is no such line.

import { describe, expect, test } from 'vitest';
import { checksum, lineOf, saidIn } from '../../../hardware/boxes/protocol.ts';

const said = {
  reading: { controller: '3F9A12C4', totals: { satisfied: 123, neither: 45, dissatisfied: 12 } },
  blocked: 2,
};
const line = '$BOXES,1,3F9A12C4,123,45,12,2*';

test('the checksum is CRC-16/CCITT-FALSE: its published check value', () => {
  expect(checksum('123456789')).toBe('29B1');
});

test('a line says who counts, the three totals and what is blocked', () => {
  expect(saidIn(lineOf(said))).toEqual(said);
  expect(lineOf(said).startsWith(line)).toBe(true);
});

describe('nothing is heard in', () => {
  const good = lineOf(said);
  test.each([
    ['a line with one digit garbled', good.replace('123', '923')],
    ['two digits that changed places', good.replace('123', '132')],
    ['a torn line', good.slice(4)],
    ['a line without its end', good.slice(0, -2)],
    ['two lines run together', good + good],
    [
      'another version',
      `$${good.slice(1, -5).replace('BOXES,1', 'BOXES,2')}*${checksum('BOXES,2,3F9A12C4,123,45,12,2')}`,
    ],
    ['a negative total', `$BOXES,1,3F9A12C4,-1,0,0,0*${checksum('BOXES,1,3F9A12C4,-1,0,0,0')}`],
    ['a position of a satellite', '$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47'],
  ])('%s', (_, text) => {
    expect(saidIn(text)).toBeUndefined();
  });

  test('any line with one bit turned over', () => {
    for (let bit = 0; bit < good.length * 8; bit++) {
      const bytes = Buffer.from(good);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(saidIn(bytes.toString('latin1'))).toBeUndefined();
    }
  });
});
