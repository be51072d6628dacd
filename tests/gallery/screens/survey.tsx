// Satisfaction surveys as a supervisor runs them. All figures are made up, but those of February 2023.

import type { Ballots } from '../../../core/ballot/ballots.ts';
import type { Handed } from '../../../core/ballot/handed.ts';
import { type PastSurvey, pastGroup } from '../../../core/ballot/past.ts';
import { publish, type Results } from '../../../core/ballot/results.ts';
import type { Survey } from '../../../core/ballot/survey.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Surveys } from '../../../counter/survey/surveys.ts';
import { february } from '../../support/february.ts';
import type { Screen } from '../screen.ts';
import { appWith, morning, staffWith } from './counter-scenes.ts';

const survey: Survey = {
  id: 'survey-2025',
  name: 'Tilfredshed, marts 2025',
  site: 'raadhus',
  first: '2025-03-03',
  last: '2025-03-16',
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

const past: PastSurvey = { id: 'past-2023', ...february };
const byHand = { '/past-surveys': [{ past, group: pastGroup(past) }] };
const known: PastSurvey = {
  ...past,
  handed: 912,
  votes: 700,
  counts: { satisfied: 497, neither: 140, dissatisfied: 63 },
  name: 'Tilfredshed, juni 2024',
  first: '2024-06-03',
  last: '2024-06-16',
  source: 'Optalt ved kasserne',
};
const withAnswers = { '/past-surveys': [{ past: known, group: pastGroup(known) }] };

const few: PastSurvey = {
  ...known,
  handed: 80,
  votes: 60,
  counts: { satisfied: 52, neither: 6, dissatisfied: 2 },
};
const withFewAnswers = { '/past-surveys': [{ past: few, group: pastGroup(few) }] };

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
    'served-unknown': () => draw({ '/surveys': [next, survey], ...running(undefined, null) }),
    results: () => draw({ '/surveys': [survey], ...over(published(728)) }),
    'results-by-site': () =>
      draw({ '/surveys': [next, survey], ...over(published(728)), ...running(bySite()) }),
    'more-votes-than-tokens': () => draw({ '/surveys': [survey], ...over(published(540)) }),
    'shown-on-displays': () =>
      draw({
        '/surveys': [{ ...survey, shown: true }],
        ...over(published(728)),
        ...byHand,
      }),
    'entered-by-hand': () =>
      draw({ '/surveys': [survey], ...byHand }, (surveys) => surveys.lookAtPast(past.id)),
    entering: () => draw({ '/surveys': [survey], ...byHand }, (surveys) => surveys.enter()),
    correcting: () => draw({ '/surveys': [survey], ...byHand }, (surveys) => surveys.enter(past.id)),
    'compared-surely': () => drawCompared(withAnswers),
    'compared-unsure': () => drawCompared(withFewAnswers),
    'compared-surely-lower': () =>
      drawCompared({
        '/past-surveys': [],
        '/surveys': [next, survey],
        ...running(bySite()),
      }),
    'not-comparable': () => drawCompared(byHand),
    'not-published': () => draw({ '/surveys': [survey], ...over({ refused: 'survey/not-published' }) }),
  },
};

function drawCompared(answers: Readonly<Record<string, unknown>>) {
  const all = { '/surveys': [survey], ...over(published(728)), ...answers };
  return draw(all, (surveys) => void surveys.load().then(() => surveys.compare()));
}

function draw(answers: Readonly<Record<string, unknown>>, open: (surveys: Surveys) => void = () => {}) {
  const told = morning(false);
  const view = told.view({ person: 'person:chief' });
  const staff = staffWith([view, told.place()], {
    role: 'supervisor',
    answers: { '/sites': sites, '/past-surveys': [], ...answers },
  });
  open(staff.surveys);
  return <AppPage app={appWith(staff, { page: 'survey' })} />;
}

function running(
  results: Results | { refused: string } = { refused: 'survey/not-published' },
  served: number | null = 286,
) {
  return {
    '/surveys/survey-2026': {
      survey: next,
      stage: 'running',
      stock: [
        { site: 'raadhus', area: null, minted: 600, used: 171 },
        { site: 'bov', area: null, minted: 60, used: 42 },
      ],
      sites: [
        { site: 'raadhus', minted: 600, handed: 214, used: 171, left: 386, few: false },
        { site: 'bov', minted: 60, handed: 52, used: 42, left: 8, few: true },
      ],
      voted: 213,
      served,
      overfull: [],
      renewals: [],
      outcomes: { handed: 266, declined: 12, forgotten: 5, 'not-suitable': 3 },
    },
    '/surveys/survey-2026/results': results,
  };
}

function over(results: Results | undefined | { refused: string }) {
  return {
    '/surveys/survey-2025': {
      survey,
      stage: 'over',
      stock: [{ site: 'raadhus', area: null, minted: 800, used: 579 }],
      sites: [{ site: 'raadhus', minted: 800, handed: 728, used: 579, left: 72, few: false }],
      voted: 579,
      served: 768,
      overfull: [],
      renewals: [],
      outcomes: { handed: 728, declined: 31, forgotten: 9 },
    },
    '/surveys/survey-2025/results': results,
  };
}

function published(tokens: number) {
  const counts = { '2025-03-03/raadhus': { satisfied: 521, neither: 41, dissatisfied: 17 } };
  return publish(
    survey,
    ballotsWith(counts),
    handedWith({ '2025-03-04/raadhus': { handed: tokens } }),
    '2025-03-16',
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
