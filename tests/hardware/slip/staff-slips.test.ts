// What staff print: a printer's test and the day's numbers, read back.

import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { papers } from '../../../hardware/escpos/paper.ts';
import { readPaper } from '../../../hardware/escpos/read.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { linesOf, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aSummary, aTest } from '../slips.ts';

describe.each([58, 80] as const)('a test slip on %i mm', (width) => {
  const job = slipBytes(aTest(), width);
  const { reach, columns } = papers[width];

  test('names its printer, and has every letter of Danish and German in three looks', () => {
    expect(textOf(job)).toContain('Printeren ved døren');
    expect(
      linesOf(job).filter(({ text, width }) => width === 1 && text === 'æøå ÆØÅ äöüß ÄÖÜ é €'),
    ).toHaveLength(2);
    expect(textOf(job).match(/€/g)).toHaveLength(3);
  });

  test('reaches from edge to edge, in dots and in letters', () => {
    const [bar] = picturesOf(job);
    expect(bar?.width).toBe(reach);
    expect([bar?.dots[0], bar?.dots[reach - 1]]).toEqual([true, true]);
    expect(
      linesOf(job)
        .filter(({ text }) => /^1234567890\d+$/.test(text))
        .map(({ text }) => text.length),
    ).toEqual([columns]);
  });

  test('has a code that says which printer it is', () => {
    const code = picturesOf(job).at(-1);
    expect(code && scanned(code)).toBe('Printeren ved døren');
  });
});

describe.each([58, 80] as const)('the day’s numbers on %i mm', (width) => {
  test.each([
    [
      'da' as const,
      [
        'Dagens tal',
        '23. november 2026, opgjort kl. 16.05',
        'Betjeninger: 128',
        'Besøg: 119',
        'Udeblevet: 4',
      ],
    ],
    ['de' as const, ['Zahlen des Tages', 'Bedienungen: 128', 'Nicht erschienen: 4']],
    ['en' as const, ['The day in numbers', 'Servings: 128', 'No-shows: 4']],
  ])('stand by area and by ending, in %s', (language, says) => {
    const text = textOf(slipBytes(aSummary({ language }), width));
    for (const phrase of [...says, 'Kørekort, pas, NemID og MitID: 81', 'Vielse: 0'])
      expect(text).toContain(phrase);
  });

  test('endings that nobody had are left out, and nothing is a fault', () => {
    const job = slipBytes(aSummary(), width);
    expect(textOf(job)).not.toContain('Udløbet');
    expect(readPaper(job, papers[width]).some(({ is }) => is === 'fault')).toBe(false);
  });
});

test('names on them can’t drive the printer', () => {
  const evil = '\x1b@\x1dV\x00Skranke';
  expect(slipBytes(aTest({ site: evil }))).toEqual(slipBytes(aTest({ site: '@VSkranke' })));
  expect(slipBytes(aSummary({ areas: [{ name: evil, servings: 1 }] }))).toEqual(
    slipBytes(aSummary({ areas: [{ name: '@VSkranke', servings: 1 }] })),
  );
});

test('the time of a test is its site’s', () => {
  const at = instantOf('2026-07-01', '00:05', 'Europe/Copenhagen');
  expect(textOf(slipBytes(aTest({ at })))).toContain('1. jul. 2026 00.05');
});
