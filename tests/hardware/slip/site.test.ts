// What a site adds to its slips: lines of its own, a picture, what the mark of booked visits means.

import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { displayWords } from '../../../core/words/display/words.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { readLogo } from '../../../server/logo.ts';
import { blackAndWhite } from '../../support/logos.ts';
import { commandsOf, linesOf, picturesOf, scanned, textOf } from '../readers/job.ts';
import { aTicket } from '../slips.ts';

describe('lines of the site', () => {
  const head = ['Lørdag åbent 10-13', 'Indgang B'];
  const foot = ['Tlf. 7376 7676', '', 'Skelbækvej 2 · 6200 Aabenraa'];

  test('stand below its name and at the end, in their order', () => {
    const texts = linesOf(slipBytes(aTicket({ head, foot }))).map(({ text }) => text);
    expect(texts.slice(1, 4)).toEqual(['Aabenraa Rådhus', ...head]);
    expect(texts.slice(-2)).toEqual(['Tlf. 7376 7676', 'Skelbækvej 2 · 6200 Aabenraa']);
  });

  test('keep their empty lines', () => {
    const fed = (lines: string[]) => feeds(slipBytes(aTicket({ foot: lines })));
    expect(fed(['A', '', '', 'B']) - fed(['A', 'B'])).toBe(2);
    expect(fed(['A', '\u200b ', 'B']) - fed(['A', 'B'])).toBe(1);
  });

  test('can’t drive the printer, and are composed', () => {
    const evil = ['\x1b@\x1dV\x00\x10\x14\x01', 'Å\u202e\x9b'.normalize('NFD')];
    expect(slipBytes(aTicket({ foot: evil, head: evil }))).toEqual(
      slipBytes(aTicket({ foot: ['@V', 'Å'], head: ['@V', 'Å'] })),
    );
  });

  test('are drawn where the printer has no letters for them', () => {
    const job = slipBytes(aTicket({ foot: ['مرحبا بكم', 'Velkommen'] }));
    expect(picturesOf(job)).toHaveLength(3);
    expect(textOf(job)).toMatch(/Velkommen$/);
  });
});

describe('the site’s picture', () => {
  const ring = (x: number, y: number) => Math.abs(Math.hypot(x - 200, y - 50) - 40) < 6;

  test('comes first, dot by dot', () => {
    const [picture] = picturesOf(slipBytes(aTicket({ logo: logo(400, 100, ring) })));
    expect(picture).toMatchObject({ width: 400, height: 100 });
    expect(picture?.dots).toEqual(
      Array.from({ length: 400 * 100 }, (_, i) => ring(i % 400, Math.floor(i / 400))),
    );
  });

  test('is made smaller where the paper is narrower than it', () => {
    const [picture, , code] = picturesOf(slipBytes(aTicket({ logo: logo(576, 90, (x) => x < 288) }), 58));
    expect(picture).toMatchObject({ width: 384, height: 60 });
    expect(picture?.dots.slice(0, 384)).toEqual(Array.from({ length: 384 }, (_, x) => x < 192));
    expect(code && scanned(code)).toBe(aTicket().url);
  });

  test('of a width that fills no whole bytes ends where it ends', () => {
    const [picture] = picturesOf(slipBytes(aTicket({ logo: logo(13, 2, () => true) })));
    expect(picture?.dots.filter(Boolean)).toHaveLength(26);
  });

  function logo(width: number, height: number, black: (x: number, y: number) => boolean) {
    const read = readLogo(blackAndWhite(width, height, black));
    if ('fault' in read) throw new Error(read.fault);
    return read;
  }
});

describe('the slip of a booked visit', () => {
  const booked = instantOf('2026-11-23', '10:50', 'Europe/Copenhagen');
  test.each(['da', 'de', 'en'] as const)(
    'Q5 says the agreed time and what the display’s mark means, in its words (%s)',
    (language) => {
      const text = textOf(slipBytes(aTicket({ booked, language })));
      expect(text).toMatch(/10[.:]50/);
      expect(text).toContain(`"${displayWords[language].booked}"`);
    },
  );

  test('of nobody else', () => {
    expect(textOf(slipBytes(aTicket()))).not.toContain(displayWords.da.booked);
  });
});

function feeds(job: Uint8Array): number {
  const text = commandsOf(job).filter(({ name }) => name === 'STX');
  return text.reduce((sum, { bytes }) => sum + bytes.filter((byte) => byte === 0x0a).length, 0);
}
