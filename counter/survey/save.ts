// Saves results as a file, in the words and figures of the page's language.

import type { Results } from '../../core/ballot/results.ts';
import { type NamedGroup, resultsCsv } from './csv.ts';
import { percentNumber } from './format.ts';
import { say } from './words/words.ts';

export function saveCsv(name: string, { total }: Results, parts: readonly NamedGroup[]): void {
  const csv = resultsCsv([{ name: say('allOfIt'), group: total }, ...parts], {
    columns: [
      say('group'),
      say('votes'),
      say('handed'),
      `${say('responseRate')} %`,
      say('answer'),
      say('answersGiven'),
      `${say('share')} %`,
      `${say('interval')} ${say('from')} %`,
      `${say('interval')} ${say('to')} %`,
      `${say('band')} ${say('from')} %`,
      `${say('band')} ${say('to')} %`,
    ],
    answerOf: (answer) => say(`answer-${answer}`),
    percent: percentNumber,
  });
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N} ,-]/gu, '')}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
