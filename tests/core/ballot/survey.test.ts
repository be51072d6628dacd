import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asksAt, periodsOf, Survey, SurveyPlan, stageOn } from '../../../core/ballot/survey.ts';
import { addDays, daysBetween } from '../../../core/time.ts';

const survey: Survey = Survey.parse({
  id: 'februar-2023',
  name: 'Februar 2023',
  first: '2023-02-02',
  last: '2023-02-15',
  site: 'raadhus',
});

describe('a survey', () => {
  test('V5 the one of 2023 is one period of fourteen days', () => {
    expect(periodsOf(survey)).toEqual([{ first: '2023-02-02', last: '2023-02-15' }]);
  });

  test('V5 a shorter one is refused', () => {
    const plan = { name: 'Kort', first: '2023-02-02', last: '2023-02-14' };
    const parsed = SurveyPlan.safeParse(plan);
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['last']]);
    expect(SurveyPlan.safeParse({ ...plan, last: '2023-02-15' }).success).toBe(true);
    expect(SurveyPlan.safeParse({ ...plan, last: '2023-01-15' }).success).toBe(false);
  });

  test('V5 periods cover all days once, and each has fourteen days or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 400 }), (days) => {
        const first = '2026-11-23';
        const last = addDays(first, days - 1);
        const periods = periodsOf({ first, last });
        expect(periods[0]?.first).toBe(first);
        expect(periods.at(-1)?.last).toBe(last);
        for (const [i, period] of periods.entries()) {
          const length = daysBetween(period.first, period.last) + 1;
          expect(length).toBeGreaterThanOrEqual(14);
          expect(length).toBeLessThan(28);
          const next = periods[i + 1];
          if (next) expect(next.first).toBe(addDays(period.last, 1));
        }
      }),
    );
  });

  test('V4 votes count from the first to the last day', () => {
    const stages = ['2023-02-01', '2023-02-02', '2023-02-15', '2023-02-16'].map((day) =>
      stageOn(survey, day),
    );
    expect(stages).toEqual(['early', 'running', 'running', 'over']);
  });

  test('V4 ended by hand: from that day on no vote counts', () => {
    const ended = { ...survey, ended: '2023-02-10' };
    expect(stageOn(ended, '2023-02-09')).toBe('running');
    expect(stageOn(ended, '2023-02-10')).toBe('over');
  });

  test('V3 it asks at its site, or at all', () => {
    expect([asksAt(survey, 'raadhus'), asksAt(survey, 'bov')]).toEqual([true, false]);
    expect(asksAt({ ...survey, site: 'all' }, 'bov')).toBe(true);
  });
});
