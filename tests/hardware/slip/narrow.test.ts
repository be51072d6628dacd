// Slips on 58 mm paper, read back: 384 dots, 32 characters on a line.

import { describe, expect, test } from 'vitest';
import { papers } from '../../../hardware/escpos/paper.ts';
import { readPaper } from '../../../hardware/escpos/read.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { slipPicture } from '../../../hardware/slip/picture.ts';
import { linesOf, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aTicket, aToken } from '../slips.ts';

const long =
  'Vejledning om forhøjet almindeligt helbredstillæg, personligt tillæg og lån til beboerindskud ved flytning hertil i år';
const slips = [
  aTicket({ copy: true, service: 'Kørekort' }),
  aTicket({ language: 'de', wait: null, before: 118, office: long, site: long, service: long }),
  aTicket({ language: 'en' }),
  aToken(),
];

describe('on 58 mm paper', () => {
  test.each(slips)('nothing is wider than the head reaches ($kind, $language)', (slip) => {
    const job = slipBytes(slip, 58);
    for (const { text, width } of linesOf(job)) expect(text.length * width).toBeLessThanOrEqual(32);
    for (const { width } of picturesOf(job)) expect(width).toBeLessThanOrEqual(384);
  });

  test.each(slips)('stands all that stands on 80 mm ($kind, $language)', (slip) => {
    expect(textOf(slipBytes(slip, 58))).toBe(textOf(slipBytes(slip, 80)));
  });

  test.each(slips)(
    'every line and picture lies where a printer of that width puts it ($kind, $language)',
    (slip) => {
      const strips = readPaper(slipBytes(slip, 58), papers[58]);
      expect(strips.filter(({ is }) => is === 'fault')).toEqual([]);
    },
  );

  test('the number is as wide as the paper lets it, and the code can be scanned', () => {
    const [number, code] = picturesOf(slipBytes(aTicket(), 58));
    expect(number?.width).toBeGreaterThan(350);
    expect(code && scanned(code)).toBe(aTicket().url);
  });

  test('a date stands on one line', () => {
    const lines = linesOf(slipBytes(aTicket(), 58)).map(({ text }) => text);
    expect(lines).toContainEqual(expect.stringContaining('23. nov. 2026'));
  });

  test('the token’s code stands in large letters, on two lines', () => {
    const large = linesOf(slipBytes(aToken(), 58)).filter(({ width }) => width === 2);
    expect(large.map(({ text }) => text)).toEqual(['7K3M 9QWE', 'RTX2 4HJ8']);
  });

  test('a slip made for 80 mm shows as what it is there: faults', () => {
    const strips = readPaper(slipBytes(aTicket(), 80), papers[58]);
    expect(strips.some(({ is }) => is === 'fault')).toBe(true);
  });

  test('the picture is as wide as the paper', () => {
    expect(slipPicture(aTicket(), 58)).toMatch(/viewBox="0 0 464 \d+" width="58mm"/);
    expect(slipPicture(aTicket(), 80)).toMatch(/viewBox="0 0 640 \d+" width="80mm"/);
  });
});
