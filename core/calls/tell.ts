// What is wrong with a file of phone calls, as sentences: where, and what.

import type { StaffLanguage } from '../office/languages.ts';
import { say } from '../words/say.ts';
import type { CallFault } from './file.ts';
import { callWords } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 10;

export function tellCallFault({ line, fault, about }: CallFault, language: StaffLanguage): string {
  const { at, faults } = callWords[language];
  const sentence = say(faults[fault], language, about);
  return line === null ? sentence : say(at, language, { line, sentence });
}

export function tellCallFaults(faults: readonly CallFault[], language: StaffLanguage): string {
  const told = faults.slice(0, mostTold).map((fault) => tellCallFault(fault, language));
  const n = faults.length - told.length;
  return [...told, ...(n > 0 ? [say(callWords[language].more, language, { n })] : [])].join(' ');
}
