// A code while it is being typed: capitals and digits of the code's alphabet alone, shown in groups of four.

import { alphabet, codeLength } from '../../../core/ballot/code.ts';

/** What has been typed, and before which of its characters the next one comes. */
export type CodeText = { readonly text: string; readonly caret: number };

export const emptyCode: CodeText = { text: '', caret: 0 };

/** With `typed` at the caret; what can't be in a code is left out, O is 0, I and L are 1. */
export function insert({ text, caret }: CodeText, typed: string): CodeText {
  const room = codeLength - text.length;
  const added = cleaned(typed).slice(0, room);
  return { text: text.slice(0, caret) + added + text.slice(caret), caret: caret + added.length };
}

/** Without the character before the caret. */
export function deleteBefore({ text, caret }: CodeText): CodeText {
  if (caret === 0) return { text, caret };
  return { text: text.slice(0, caret - 1) + text.slice(caret), caret: caret - 1 };
}

/** From a field's own text and caret, as somebody has edited it. */
export function fromField(value: string, caret: number): CodeText {
  const text = cleaned(value).slice(0, codeLength);
  return { text, caret: Math.min(text.length, cleaned(value.slice(0, caret)).length) };
}

/** The caret in a field that shows the code in groups: behind every four characters stands a space. */
export function caretInField({ text, caret }: CodeText): number {
  const spaces = caret === text.length ? Math.max(0, Math.ceil(caret / 4) - 1) : Math.floor(caret / 4);
  return caret + spaces;
}

function cleaned(typed: string): string {
  const capitals = typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return [...capitals].filter((character) => alphabet.includes(character)).join('');
}
