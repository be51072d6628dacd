// The survey of 2023.

import type { PastPlan } from '../../core/ballot/past.ts';

/** The office's own survey, of which its plan tells no more than this. */
export const february: PastPlan = {
  name: 'Tilfredshed, februar 2023',
  site: 'raadhus',
  first: '2023-02-02',
  last: '2023-02-15',
  votes: 579,
  counts: null,
  handed: null,
  source: 'Fremtidens Borgerservice 2023-24: 579 stemmer, svarprocent 79,55 %',
};
