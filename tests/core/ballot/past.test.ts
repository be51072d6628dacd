import { describe, expect, test } from 'vitest';
import { PastPlan, PastSurvey, pastGroup } from '../../../core/ballot/past.ts';
import { february } from '../../support/february.ts';

const group = (more: object) => pastGroup(PastSurvey.parse({ id: 'past-1', ...february, ...more }));

describe('V8 a survey of the past', () => {
  test('V8 is what its totals say: no share, no rate where nobody knows', () => {
    expect(group({})).toEqual({ votes: 579, handed: 0, responseRate: null, shares: [] });
  });

  test('V8 no whole number of tokens gives the published 79.55 %, and none is bent to', () => {
    expect(group({ handed: 728 }).responseRate).toBeCloseTo(0.7953, 4);
    expect(group({ handed: 727 }).responseRate).toBeCloseTo(0.7964, 4);
  });

  test('V8 with its answers it has shares and intervals like one that ran here', () => {
    const counts = { satisfied: 60, neither: 25, dissatisfied: 15 };
    const { shares } = group({ votes: 100, counts, handed: 130 });
    expect(shares.map(({ share }) => share)).toEqual([0.6, 0.25, 0.15]);
    expect(shares[0]?.interval?.low).toBeLessThan(0.6);
  });

  test.each([
    ['fewer than ten votes (V6)', { votes: 9 }],
    ['answers that are not the votes', { counts: { satisfied: 500, neither: 50, dissatisfied: 30 } }],
    ['an end before its beginning', { last: '2023-02-01' }],
    ['a note of more than 200 characters', { source: 'x'.repeat(201) }],
  ])('V8 is not entered with %s', (_, more) => {
    expect(PastPlan.safeParse({ ...february, ...more }).success).toBe(false);
  });
});
