// What is wrong with a file of days, as sentences: where, and what.

import type { StaffLanguage } from '../office/languages.ts';
import { dateText } from '../words/clock.ts';
import { say } from '../words/say.ts';
import type { DayFault } from './fault.ts';
import { dayFileWords } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 10;

export function tellDayFault({ line, date, fault, about }: DayFault, language: StaffLanguage): string {
  const { at, on, faults } = dayFileWords[language];
  const sentence = say(faults[fault], language, about);
  return date === undefined
    ? say(at, language, { line, sentence })
    : say(on, language, { line, date: dateText(date, language), sentence });
}

export function tellDayFaults(faults: readonly DayFault[], language: StaffLanguage): string {
  const told = faults.slice(0, mostTold).map((fault) => tellDayFault(fault, language));
  const n = faults.length - told.length;
  return [...told, ...(n > 0 ? [say(dayFileWords[language].more, language, { n })] : [])].join(' ');
}
