// What is wrong with a file of bookings, as sentences: where, and what.

import type { StaffLanguage } from '../office/languages.ts';
import { refusalText } from '../words/refusal.ts';
import type { Phrase } from '../words/say.ts';
import { say } from '../words/say.ts';
import { type FileFault, type FileFaultName, fileFaultNames } from './file.ts';
import { fileWords } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 10;

export function tellFileFault({ line, column, fault, about }: FileFault, language: StaffLanguage): string {
  const { at, columns, faults } = fileWords[language];
  const sentence = isOfFile(fault)
    ? say(faults[fault], language, about)
    : refusalText({ refused: fault, ...(about ? { about } : {}) }, language);
  if (line === null) return sentence;
  const phrase: Phrase = column ? at.cell : at.line;
  return say(phrase, language, { line, column: column ? columns[column] : '', sentence });
}

export function tellFileFaults(faults: readonly FileFault[], language: StaffLanguage): string {
  const told = faults.slice(0, mostTold).map((fault) => tellFileFault(fault, language));
  const n = faults.length - told.length;
  return [...told, ...(n > 0 ? [say(fileWords[language].more, language, { n })] : [])].join(' ');
}

function isOfFile(fault: FileFault['fault']): fault is FileFaultName {
  return fileFaultNames.some((name) => name === fault);
}
