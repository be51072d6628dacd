// Surveys as a supervisor runs them: the list, one of them, tokens, the end, what they said (V1, V6, V7).

import { beforeEach, describe, expect, test } from 'vitest';
import type { Results } from '../../core/ballot/results.ts';
import type { Survey } from '../../core/ballot/survey.ts';
import { createSurveys, type Surveys } from '../../counter/survey/surveys.ts';
import type { Answered, Api } from '../../ui/api.ts';

const february: Survey = {
  id: 'survey-2023',
  name: 'Tilfredshed, februar 2023',
  site: 'raadhus',
  first: '2023-02-02',
  last: '2023-02-15',
  byArea: false,
  boxesAt: [],
};
const november: Survey = {
  ...february,
  id: 'survey-2026',
  name: 'Tilfredshed, november 2026',
  first: '2026-11-16',
  last: '2026-12-13',
};
const nothing: Results['total'] = { votes: 0, handed: 0, responseRate: null, shares: [] };
const results = (survey: string): Results => ({
  survey,
  through: '2023-02-15',
  total: nothing,
  periods: [],
  sites: [],
  areas: [],
});

let answers: Record<string, unknown>;
let asked: string[];
let surveys: Surveys;

function answer<Body>(method: string, path: string): Promise<Answered<Body>> {
  asked.push(`${method} ${path}`);
  const found = answers[path];
  if (found === undefined)
    return Promise.resolve({ ok: false, refusal: { refused: 'survey/not-published' } });
  return Promise.resolve({ ok: true, body: found as Body });
}

const api: Api = {
  get: (path) => answer('GET', path),
  post: (path) => answer('POST', path),
  put: (path) => answer('PUT', path),
  remove: (path) => answer('DELETE', path),
  file: (path) => answer('GET', path),
};

beforeEach(() => {
  asked = [];
  answers = {
    '/surveys': [february, november],
    '/past-surveys': [],
    '/sites': [{ id: 'raadhus', name: 'Aabenraa Rådhus' }],
    '/surveys/survey-2026': {
      survey: november,
      stage: 'running',
      stock: [],
      sites: [],
      voted: 0,
      served: 0,
      overfull: [],
      renewals: [],
      outcomes: {},
    },
    '/surveys/survey-2023': {
      survey: february,
      stage: 'over',
      stock: [],
      sites: [],
      voted: 0,
      served: 0,
      outcomes: {},
      overfull: [],
      renewals: [],
    },
  };
  surveys = createSurveys(api);
});

describe('the list', () => {
  test('has the newest first and opens it', async () => {
    await surveys.load();
    expect(surveys.all.value?.map(({ id }) => id)).toEqual(['survey-2026', 'survey-2023']);
    expect(surveys.open.value).toEqual({ is: 'survey', id: 'survey-2026' });
  });

  test('V6 what is not published yet is no fault', async () => {
    await surveys.load();
    expect(surveys.results.value).toBeNull();
    expect(surveys.fault.value).toBeUndefined();
  });
});

describe('V7 beside earlier surveys', () => {
  test('V7 those that began before and have results', async () => {
    answers['/surveys/survey-2026/results'] = results('survey-2026');
    answers['/surveys/survey-2023/results'] = results('survey-2023');
    await surveys.load();
    expect(surveys.earlier.value.map(({ survey }) => survey.id)).toEqual(['survey-2023']);
    await surveys.look('survey-2023');
    expect(surveys.earlier.value).toEqual([]);
  });

  test('V7 without results of its own a survey stands beside none', async () => {
    answers['/surveys/survey-2023/results'] = results('survey-2023');
    await surveys.load();
    expect(surveys.earlier.value).toEqual([]);
  });
});

describe('tokens', () => {
  test('V2 are minted once though the button is pressed twice, and what came of it is told', async () => {
    await surveys.load();
    answers['/surveys/survey-2026/batches'] = { printed: 48, failed: 2 };
    const plan = { site: 'raadhus', count: 50 };
    await Promise.all([surveys.print('survey-2026', plan), surveys.print('survey-2026', plan)]);
    expect(asked.filter((one) => one === 'POST /surveys/survey-2026/batches')).toHaveLength(1);
    expect(surveys.printing.value).toEqual({ is: 'done', printed: 48, failed: 2 });
  });
});

test('a refused plan leaves everything as it was', async () => {
  await surveys.load();
  surveys.plan();
  answers['/surveys'] = undefined;
  await surveys.start({ ...november, question: undefined });
  expect(surveys.fault.value).toMatchObject({ refused: 'survey/not-published' });
  expect(surveys.open.value).toEqual({ is: 'new' });
});
