// A ticket on paper, read back.

import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { commandsOf, linesOf, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aTicket } from '../slips.ts';

describe('a ticket', () => {
  test.each([
    {
      language: 'da' as const,
      says: [
        'Aabenraa Borgerservice',
        'Aabenraa Rådhus',
        'Dit nummer',
        'A047 · Taget 23. nov. 2026 kl. 10.42',
        'Ventetid cirka 10-20 minutter',
        '6 venter før dig',
        'Hold øje med skærmen. Numrene kommer ikke altid i rækkefølge.',
        'Følg din plads på telefonen: hold kameraet op foran koden.',
      ],
    },
    {
      language: 'de' as const,
      says: [
        'Ihre Nummer',
        'A047 · Gezogen am 23.11.2026 um 10:42 Uhr',
        'Wartezeit etwa 10-20 Minuten',
        '6 Personen warten vor Ihnen',
        'Achten Sie auf den Bildschirm.',
        'Verfolgen Sie Ihren Platz auf dem Telefon',
      ],
    },
    {
      language: 'en' as const,
      says: [
        'Your number',
        'A047 · Taken 23 Nov 2026 at 10:42',
        'Wait about 10-20 minutes',
        '6 people are before you',
        'Watch the screen.',
        'Follow your place on your phone',
      ],
    },
  ])('says all that it should in $language', ({ language, says }) => {
    const text = textOf(slipBytes(aTicket({ language })));
    for (const phrase of says) expect(text).toContain(phrase);
  });

  test('draws the number across the slip, and says it in letters on one line', () => {
    const job = slipBytes(aTicket());
    const [number] = picturesOf(job);
    expect(number?.width).toBeGreaterThan(540);
    expect(number?.height).toBeGreaterThan(150);
    expect(linesOf(job).filter(({ text }) => /\bA047\b/.test(text))).toHaveLength(1);
  });

  test.each(['A001', 'B120', 'W999', 'I111'])('draws %s within the head’s reach', (number) => {
    const [drawn] = picturesOf(slipBytes(aTicket({ number })));
    expect(drawn?.width).toBeLessThanOrEqual(576);
    expect(drawn?.height).toBeLessThanOrEqual(220);
  });

  test('draws different numbers differently', () => {
    const dots = (number: string) => picturesOf(slipBytes(aTicket({ number })))[0]?.dots;
    expect(dots('A047')).not.toEqual(dots('A041'));
    expect(dots('A047')).toEqual(dots('A047'));
  });

  test('prints a number that it can’t draw in the largest letters that fit on one line', () => {
    const lines = linesOf(slipBytes(aTicket({ number: 'Ø04711', url: null })));
    expect(lines).toContainEqual({ text: 'Ø04711', width: 8, height: 8 });
    expect(linesOf(slipBytes(aTicket({ number: 'Ø0471112', url: null })))).toContainEqual({
      text: 'Ø0471112',
      width: 6,
      height: 6,
    });
  });

  test('has a code that leads to the ticket’s page', () => {
    const slip = aTicket({ url: 'https://kø.example/t/Zk3vY0xQm7wB2pT9Lr5sNd8E?sprog=æøå' });
    const [, code] = picturesOf(slipBytes(slip));
    expect(code && scanned(code)).toBe(slip.url);
  });

  test('leaves the four white modules around the code that cameras look for, and modules that a thermal head can burn', () => {
    const [, code] = picturesOf(slipBytes(aTicket()));
    const { width = 0, dots = [] } = code ?? {};
    const corner = dots.indexOf(true);
    const [x, y] = [corner % width, Math.floor(corner / width)];
    // The corner mark begins with seven black modules.
    const module = (dots.indexOf(false, corner) - corner) / 7;
    expect([x, y]).toEqual([4 * module, 4 * module]);
    expect(module).toBeGreaterThanOrEqual(6);
  });

  test('promises no phone where phones can’t reach the server', () => {
    const job = slipBytes(aTicket({ url: null }));
    expect(picturesOf(job)).toHaveLength(1);
    expect(textOf(job)).not.toContain('telefon');
  });

  test('N2 names the service only if it is given', () => {
    expect(textOf(slipBytes(aTicket()))).not.toContain('Kørekort');
    expect(textOf(slipBytes(aTicket({ service: 'Kørekort' })))).toContain('Kørekort');
  });

  test('S3 tells the wait as a range, as under a bound, or as unknown', () => {
    const wait = (low: number, high: number) => textOf(slipBytes(aTicket({ wait: { low, high } })));
    expect(wait(10, 20)).toContain('Ventetid cirka 10-20 minutter');
    expect(wait(0, 5)).toContain('Ventetid under 5 minutter');
    const unknown = textOf(slipBytes(aTicket({ wait: null })));
    expect(unknown).toContain('Ventetiden kendes ikke endnu');
    expect(unknown).not.toContain('minutter');
  });

  test('says how many are before, in the words for none, one and more', () => {
    const german = (before: number) => textOf(slipBytes(aTicket({ language: 'de', before })));
    expect(german(0)).toContain('Sie sind als Nächstes dran');
    expect(german(1)).toContain('1 Person wartet vor Ihnen');
    expect(german(2)).toContain('2 Personen warten vor Ihnen');
  });

  test('K3 S3 taken while the server was away: that it counts from its time, and no wait and place that nobody knows', () => {
    const slip = textOf(slipBytes(aTicket({ wait: null, before: null, url: null })));
    expect(slip).toContain('skrankernes system ikke kunne nås');
    expect(slip).not.toContain('Ventetiden kendes ikke endnu');
    expect(slip).not.toContain('venter før dig');
    expect(textOf(slipBytes(aTicket()))).not.toContain('skrankernes system');
  });

  test('L8 is marked as a copy, white on black, only if it is one', () => {
    const job = slipBytes(aTicket({ copy: true }));
    expect(linesOf(job)).toContainEqual({ text: ' Kopi ', width: 2, height: 2 });
    const inverse = (bytes: Uint8Array) =>
      commandsOf(bytes).filter((command) => command.name === 'GSB' && command.bytes[2] === 1);
    expect(inverse(job)).toHaveLength(1);
    expect(textOf(slipBytes(aTicket()))).not.toContain('Kopi');
    expect(inverse(slipBytes(aTicket()))).toHaveLength(0);
  });

  test('tells the time of its site, in summer and across midnight', () => {
    const at = instantOf('2026-07-01', '00:05', 'Europe/Copenhagen');
    expect(textOf(slipBytes(aTicket({ at })))).toContain('1. jul. 2026 kl. 00.05');
    expect(textOf(slipBytes(aTicket({ at, timeZone: 'UTC' })))).toContain('30. jun. 2026 kl. 22.05');
  });
});
