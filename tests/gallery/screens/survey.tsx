// Satisfaction surveys as a supervisor runs them. The figures are those of February 2023.

import type { Ballots } from '../../../core/ballot/ballots.ts';
import type { Handed } from '../../../core/ballot/handed.ts';
import { publish, type Results } from '../../../core/ballot/results.ts';
import type { Survey } from '../../../core/ballot/survey.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';

const survey: Survey = {
  id: 'survey-2023',
  name: 'Tilfredshed, februar 2023',
  site: 'raadhus',
  first: '2023-02-02',
  last: '2023-02-15',
  byArea: false,
  boxesAt: [],
};

const next: Survey = {
  id: 'survey-2026',
  name: 'Tilfredshed, november 2026',
  site: 'all',
  first: '2026-11-16',
  last: '2026-12-13',
  byArea: false,
  boxesAt: [],
};

const sites = [
  { id: 'raadhus', name: 'Aabenraa Rådhus' },
  { id: 'bov', name: 'Bov' },
];

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  readers: 'staff',
  states: {
    none: () => draw({ '/surveys': [] }),
    running: () => draw({ '/surveys': [next, survey], ...running() }),
    results: () => draw({ '/surveys': [survey], ...over(published(728)) }),
    'results-by-site': () =>
      draw({ '/surveys': [next, survey], ...over(published(728)), ...running(bySite()) }),
    'more-votes-than-tokens': () => draw({ '/surveys': [survey], ...over(published(540)) }),
    'not-published': () => draw({ '/surveys': [survey], ...over({ refused: 'survey/not-published' }) }),
  },
};

function draw(answers: Readonly<Record<string, unknown>>) {
  const told = morning(false);
  const view = told.view({ person: 'person:chief' });
  const staff = staffWith([view, told.place()], {
    role: 'supervisor',
    answers: { '/sites': sites, ...answers },
  });
  return <AppPage app={appWith(staff, { page: 'survey' })} />;
}

function running(results: Results | { refused: string } = { refused: 'survey/not-published' }) {
  return {
    '/surveys/survey-2026': {
      survey: next,
      stage: 'running',
      stock: [
        { site: 'raadhus', area: null, minted: 600, used: 171 },
        { site: 'bov', area: null, minted: 150, used: 42 },
      ],
      voted: 213,
      served: 286,
      overfull: [],
      renewals: [],
      outcomes: { handed: 266, declined: 12, forgotten: 5, 'not-suitable': 3 },
    },
    '/surveys/survey-2026/results': results,
  };
}

function over(results: Results | undefined | { refused: string }) {
  return {
    '/surveys/survey-2023': {
      survey,
      stage: 'over',
      stock: [{ site: 'raadhus', area: null, minted: 800, used: 579 }],
      voted: 579,
      served: 768,
      overfull: [],
      renewals: [],
      outcomes: { handed: 728, declined: 31, forgotten: 9 },
    },
    '/surveys/survey-2023/results': results,
  };
}

function published(tokens: number) {
  const counts = { '2023-02-02/raadhus': { satisfied: 521, neither: 41, dissatisfied: 17 } };
  return publish(
    survey,
    ballotsWith(counts),
    handedWith({ '2023-02-03/raadhus': { handed: tokens } }),
    '2023-02-15',
    undefined,
  );
}

function bySite() {
  const counts = {
    '2026-11-16/raadhus': { satisfied: 141, neither: 19, dissatisfied: 11 },
    '2026-11-16/bov': { satisfied: 38, neither: 3, dissatisfied: 1 },
  };
  const handed = { '2026-11-17/raadhus': { handed: 214 }, '2026-11-18/bov': { handed: 52 } };
  return publish(next, ballotsWith(counts), handedWith(handed), '2026-11-22', undefined);
}

function ballotsWith(counts: Ballots['counts']): Ballots {
  return { spent: [], counts, votedOn: {} };
}

function handedWith(counts: Handed['counts']): Handed {
  return { counts, recent: [] };
}
