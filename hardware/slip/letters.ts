// Text as a printer of code page PC858 can write it. Names come from people: none of them may drive the printer, and no
// letter may become another without a trace.

import { hasLetter } from '../escpos/code-page.ts';

/** Stands for a letter that the printer lacks. */
export const missing = '■';

/** A space at which no line breaks. */
export const unbroken = '\u00A0';

/** Marks and letters with a plain likeness. Accents need no entry: who lacks ž gets z. */
const likeness: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '…': '...',
  '•': '·',
  Œ: 'OE',
  œ: 'oe',
  ẞ: 'SS',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  Ŋ: 'N',
  ŋ: 'n',
  Ŧ: 'T',
  ŧ: 't',
  ı: 'i',
};

/**
 * `text` in the printer's letters: composed (NFC), without control characters, the likeness of what it lacks, and a black
 * square for what has none. Lines in another alphabet belong here: drawn as raster in place of the squares.
 */
export function printable(text: string): string {
  const stripped = text
    .normalize('NFC')
    .replace(/[\t-\r\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  return [...stripped].map(letter).join('');
}

/** One line as it goes to the printer. */
export function asPrinted(line: string): string {
  return line.replaceAll(unbroken, ' ');
}

function letter(character: string): string {
  if (hasLetter(character) || character === unbroken) return character;
  if (character === '\u202F') return unbroken;
  if (/\p{Zs}/u.test(character)) return ' ';
  const alike = likeness[character];
  if (alike !== undefined) return alike;
  const [base = '', ...marks] = character.normalize('NFD');
  if (/\p{M}/u.test(base)) return '';
  return marks.length > 0 && hasLetter(base) ? base : missing;
}
