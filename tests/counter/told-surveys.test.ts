// What can be compared with what (V9).

import { expect, test } from 'vitest';
import type { Group } from '../../core/ballot/results.ts';
import { pastIn } from '../../counter/survey/PastForm.tsx';
import type { PublishedSurvey } from '../../counter/survey/surveys.ts';
import { areApart, comparable } from '../../counter/survey/told-surveys.ts';
import { february } from '../support/february.ts';

const group: Group = { votes: 30, handed: 40, responseRate: 0.75, shares: [] };
const published: PublishedSurvey = {
  survey: {
    id: 'survey-2026',
    name: 'November 2026',
    site: 'raadhus',
    first: '2026-11-16',
    last: '2026-12-13',
    byArea: false,
    boxesAt: [],
  },
  results: {
    survey: 'survey-2026',
    through: '2026-12-13',
    total: { ...group, votes: 60 },
    periods: [
      { first: '2026-11-16', last: '2026-11-29', ...group },
      { first: '2026-11-30', last: '2026-12-13', ...group },
    ],
    sites: [],
    areas: [],
  },
};

test('V9 surveys and published periods can be compared, but nothing with a part of itself', () => {
  const [whole, first, second, past] = comparable(
    [published],
    [{ past: { id: 'past-1', ...february }, group }],
  );
  expect([whole?.id, first?.id, second?.id, past?.id]).toEqual([
    'survey-2026',
    'survey-2026/2026-11-16',
    'survey-2026/2026-11-30',
    'past-1',
  ]);
  expect(past?.byHand).toBe(true);
  if (!whole || !first || !second || !past) throw new Error('one is missing');
  expect([areApart(whole, first), areApart(first, whole), areApart(first, first)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([areApart(first, second), areApart(second, past)]).toEqual([true, true]);
});

test('V8 what is left empty is not known; one answer makes the others none', () => {
  const fields = new FormData();
  for (const [name, value] of Object.entries({ name: 'A', votes: '20', satisfied: '', handed: '' }))
    fields.set(name, value);
  expect(pastIn(fields)).toMatchObject({ votes: 20, handed: null, counts: null });
  fields.set('satisfied', '20');
  expect(pastIn(fields).counts).toEqual({ satisfied: 20, neither: 0, dissatisfied: 0 });
});
