// The columns of a file of results, and all that it has words for.

import type { Answer } from '../../core/ballot/survey.ts';

export const columns = [
  'group',
  'votes',
  'handed',
  'rate',
  'answer',
  'count',
  'share',
  'low',
  'high',
  'bandLow',
  'bandHigh',
] as const;

export type ResultsWord = (typeof columns)[number] | Answer | 'all' | 'otherAreas';
