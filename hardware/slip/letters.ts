// Text as a printer of code page PC858 can write it. Names come from people: none of them may drive the printer, and no
// letter may become another without a trace.

import { hasLetter } from '../escpos/code-page.ts';

/** Stands for a letter that neither the printer nor a font of ours has. */
export const missing = '■';

/** A space at which no line breaks. */
export const unbroken = '\u00A0';

/** Marks with a plain likeness. Letters have none: the reader's name is not Zizek. */
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
};

/**
 * `text` composed (NFC), without control characters, and with the plain likeness of marks that the printer lacks. What is
 * left may hold letters that it lacks: such lines are drawn.
 */
export function printable(text: string): string {
  const stripped = text
    .normalize('NFC')
    .replace(/[\t-\r\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll('\u202F', unbroken);
  return [...stripped].map(alike).join('');
}

/** Whether the printer can write it in letters of its own. */
export function hasLetters(text: string): boolean {
  return [...asPrinted(text)].every(hasLetter);
}

/** One line as it goes to the printer. */
export function asPrinted(line: string): string {
  return line.replaceAll(unbroken, ' ');
}

function alike(character: string): string {
  if (character === unbroken) return character;
  return /\p{Zs}/u.test(character) ? ' ' : (likeness[character] ?? character);
}
