// What every job has in common: the traps of building bytes, each read back by somebody else's reader.

import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { hasLetter } from '../../../hardware/escpos/code-page.ts';
import { slipBytes } from '../../../hardware/slip/bytes.ts';
import { commandsOf, linesOf, textOf } from '../readers/job.ts';
import { aTicket, aToken } from '../slips.ts';

const slips = [
  aTicket(),
  aTicket({ url: null, copy: true, language: 'de' }),
  aToken(),
  aToken({ url: null }),
];
const columns = 48;

describe('a job', () => {
  test.each(slips)('begins afresh, without Chinese, then with its code page ($kind)', (slip) => {
    const start = Buffer.from(slipBytes(slip)).subarray(0, 7);
    expect(start.toString('hex')).toBe('1b401c2e1b7413');
  });

  test.each(slips)('ends with its only cut ($kind)', (slip) => {
    const names = commandsOf(slipBytes(slip)).map(({ name }) => name);
    expect(names.at(-1)).toBe('GSV');
    expect(names.filter((name) => name === 'GSV')).toHaveLength(1);
    expect(Buffer.from(slipBytes(slip)).subarray(-4).toString('hex')).toBe('1d564200');
  });

  test.each(slips)('names its code page once and never another ($kind)', (slip) => {
    const pages = commandsOf(slipBytes(slip)).filter(({ name }) => name === 'ESCt');
    expect(pages.map(({ bytes }) => bytes[2])).toEqual([19]);
  });

  test.each(slips)(
    'draws its QR code itself; the printer’s own counts letters, not bytes ($kind)',
    (slip) => {
      const names = commandsOf(slipBytes(slip)).map(({ name }) => name);
      expect(names.filter((name) => name.startsWith('GS(') || name.startsWith('GSk'))).toEqual([]);
    },
  );

  test('holds nothing of the job before it', () => {
    const first = slipBytes(aToken());
    slipBytes(aTicket({ site: 'Київ', copy: true }));
    expect(slipBytes(aToken())).toEqual(first);
  });

  test('keeps its empty lines, which the library’s print drops', () => {
    const job = slipBytes(aTicket());
    const text = commandsOf(job).filter(({ name }) => name === 'STX');
    const fed = text.reduce((sum, { bytes }) => sum + bytes.filter((byte) => byte === 0x0a).length, 0);
    expect(fed - linesOf(job).length).toBe(7);
  });

  test('leaves the slip that it prints as it was', () => {
    const slip = aTicket({ service: 'Pas' });
    const copy = structuredClone(slip);
    slipBytes(slip);
    expect(slip).toEqual(copy);
  });

  test('sends only sizes that are as wide as high, because the library takes one for the other', () => {
    const sizes = commandsOf(slipBytes(aTicket())).filter(({ name }) => name === 'GS!');
    expect(new Set(sizes.map(({ bytes }) => bytes[2]))).toEqual(new Set([0x00, 0x11]));
  });
});

describe('letters', () => {
  const names = 'Ødis Kørekort ÆØÅ æøå ÄÖÜ äöüß é €';

  test('of Danish and German are right in PC858, and wrong in its neighbours', () => {
    const job = slipBytes(aTicket({ site: names }));
    expect(textOf(job)).toContain(names);
    for (const other of ['cp437', 'cp850', 'cp865']) expect(textOf(job, other)).not.toContain(names);
  });

  test('that we count as printable are those of PC858', () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      const bytes = iconv.encode(character, 'cp858');
      const known = code >= 0x20 && code !== 0x7f && iconv.decode(bytes, 'cp858') === character;
      // No-break space and soft hyphen are in PC858, but printers do as they like with them.
      const printed = known && !(code >= 0x80 && code <= 0xa0) && code !== 0xad;
      expect(hasLetter(character), `U+${code.toString(16)}`).toBe(printed);
    }
  });

  test('are composed first', () => {
    const composed = 'Rådhuset é';
    expect(slipBytes(aTicket({ site: composed.normalize('NFD') }))).toEqual(
      slipBytes(aTicket({ site: composed })),
    );
  });

  test('in no name can drive the printer', () => {
    const evil = '\x1b@\x1dV\x00\x10\x14\x01Pas\x9b\u200b\u202e\r\nog\tmere';
    const clean = slipBytes(
      aTicket({ service: '@VPas og mere', site: '@VPas og mere', office: '@VPas og mere' }),
    );
    expect(slipBytes(aTicket({ service: evil, site: evil, office: evil }))).toEqual(clean);
  });

  test('only: marks that the printer lacks get a likeness, never a question mark', () => {
    const text = textOf(slipBytes(aTicket({ site: 'Bov – „Ø-huset” … nu', service: 'ja‑nej' })));
    expect(text).toContain('Bov - "Ø-huset" ... nu');
    expect(text).toContain('ja-nej');
  });
});

describe('lines', () => {
  const long =
    'Vejledning om forhøjet almindeligt helbredstillæg, personligt tillæg og lån til beboerindskud ved flytning hertil i år';
  const longSlips = [
    aTicket({ service: long, site: long, office: long }),
    aTicket({ service: 'Ø'.repeat(120), language: 'de', wait: null, before: 118 }),
    aTicket({ service: '', site: '', office: '' }),
    aToken({ office: long }),
  ];

  test.each(longSlips)(
    'never run over the edge, where a printer would break them anywhere ($kind)',
    (slip) => {
      for (const { text, width } of linesOf(slipBytes(slip)))
        expect(text.length * width).toBeLessThanOrEqual(columns);
    },
  );

  test('hold the whole of the longest names', () => {
    expect(textOf(slipBytes(aTicket({ service: long })))).toContain(long);
    const letters = textOf(slipBytes(aTicket({ service: 'Ø'.repeat(120) }))).match(/Ø/g);
    expect(letters).toHaveLength(120);
  });

  test('break between words', () => {
    const words = new Set(long.split(' '));
    const service = linesOf(slipBytes(aTicket({ service: long }))).filter(
      ({ text }) => long.includes(text) && text.includes(' '),
    );
    for (const word of service.flatMap(({ text }) => text.split(' '))) expect(words).toContain(word);
    expect(service).toHaveLength(3);
  });
});
