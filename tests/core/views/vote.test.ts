import { describe, expect, test } from 'vitest';
import { Survey } from '../../../core/ballot/survey.ts';
import { placeView } from '../../../core/views/place.ts';
import { voteView } from '../../../core/views/vote.ts';
import { anOffice, siteOf } from '../../support/office.ts';

const office = anOffice();
const bov = siteOf(office, 'bov');
const plan = { id: 'november', name: 'November', first: '2026-11-16', last: '2026-11-29' };
const survey = (change: Partial<Survey> = {}) => Survey.parse({ ...plan, ...change });

describe('the vote station', () => {
  test('V3 asks while a survey of its site runs', () => {
    const question = { da: 'Hvordan gik det?', de: 'Wie war es?', en: 'How was it?' };
    const surveys = [
      survey({ id: 'efteraar', first: '2026-10-01', last: '2026-10-20' }),
      survey({ question }),
    ];
    expect(voteView(office, bov, surveys, '2026-11-23', ['da']).survey).toEqual({ id: 'november', question });
  });

  test.each([
    ['before it', survey(), '2026-11-15'],
    ['after it', survey(), '2026-11-30'],
    ['at another site', survey({ site: 'raadhus' }), '2026-11-23'],
    ['when it was ended', survey({ ended: '2026-11-20' }), '2026-11-23'],
  ])('V4 asks nothing %s', (_when, one, today) => {
    expect(voteView(office, bov, [one], today, ['da']).survey).toBeNull();
  });

  test('V3 asks nothing where tokens go into boxes, and says so', () => {
    const boxes = survey({ boxesAt: ['bov'] });
    expect(voteView(office, bov, [boxes], '2026-11-23', ['da'])).toMatchObject({ survey: null, boxes: true });
    expect(voteView(office, siteOf(office), [boxes], '2026-11-23', ['da'])).toMatchObject({ boxes: false });
    expect(voteView(office, bov, [boxes], '2026-11-30', ['da'])).toMatchObject({
      survey: null,
      boxes: false,
    });
  });

  test('V5 tells nothing of votes', () => {
    expect(Object.keys(voteView(office, bov, [survey()], '2026-11-23', ['da'])).sort()).toEqual([
      'boxes',
      'languages',
      'site',
      'speech',
      'survey',
      'texts',
      'view',
    ]);
  });
});

describe('what staff’s screens know of the place', () => {
  test('the services and counters of this site alone', () => {
    const view = placeView(office, bov);
    expect(view.services.map(({ id }) => id).sort()).toEqual([...bov.services].sort());
    expect(view.counters.map(({ id }) => id)).toEqual(['1', '2']);
    expect(view.recalls).toBe(3);
  });
});
