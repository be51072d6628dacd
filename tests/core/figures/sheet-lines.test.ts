// The data sheet's lines and notes (F3): everything on it is named, made of what stands beside it, or said to be missing.

import { describe, expect, test } from 'vitest';
import type { DataSheet, YearColumn } from '../../../core/figures/sheet.ts';
import { sheetLines } from '../../../core/figures/sheet-lines.ts';
import { sheetNotes } from '../../../core/figures/sheet-notes.ts';

const names = {
  site: (id: string) => ({ raadhus: 'Aabenraa Rådhus', bov: 'Bov' })[id] ?? id,
  area: (id: string) => ({ vielse: 'Vielse' })[id] ?? id,
  service: (id: string) => ({ vielse: 'Vielse' })[id] ?? id,
};

/** The year of the plan, as far as it tells. */
const year: YearColumn = {
  year: 2022,
  through: '2022-12-31',
  simulated: false,
  workingDays: 253,
  servedFrom: '2022-01-01',
  servedDays: 253,
  servings: 31_001,
  servingsPerWorkingDay: 31_001 / 253,
  bySite: { raadhus: 26_701, bov: 4300 },
  byArea: { vielse: 950, '': 3 },
  byService: { vielse: 700 },
  byMonth: [...Array(11).fill(2000), 9001],
  calls: 124_019,
  callsThrough: '2022-12-30',
  callDays: 253,
  callGaps: 0,
  callsPerWorkingDay: 124_019 / 253,
  callsByMonth: [...Array(11).fill(10_000), 14_019],
  surveys: [],
};

const unknown: YearColumn = {
  ...year,
  year: 2021,
  through: '2021-12-31',
  servedFrom: null,
  servedDays: 0,
  servings: null,
  servingsPerWorkingDay: null,
  bySite: {},
  byArea: {},
  byService: {},
  byMonth: Array(12).fill(null),
  calls: null,
  callsThrough: null,
  callDays: 0,
  callsPerWorkingDay: null,
  callsByMonth: Array(12).fill(null),
};

const whole: DataSheet = { site: null, year, before: null };

function told(sheet: DataSheet) {
  return sheetLines(sheet, names, 'da').map(({ name, year, before }) => [name, year.value, before.value]);
}

describe('F3 a line', () => {
  test('per working day says what was divided by what', () => {
    const perDay = sheetLines(whole, names, 'da').filter(({ key }) => key === 'per-day');
    expect(perDay.map(({ name, year }) => [name, year.value?.toFixed(1), year.made])).toEqual([
      ['Ærinder pr. arbejdsdag', '122.5', [31_001, 253]],
      ['Opkald pr. arbejdsdag', '490.2', [124_019, 253]],
    ]);
  });

  test('stands there for weddings, sites and areas, and for what the office has no more', () => {
    expect(told(whole)).toEqual(
      expect.arrayContaining([
        ['Heraf Vielse', 700, null],
        ['Bov', 4300, null],
        ['Vielse', 950, null],
        ['Fagområde, der ikke findes mere', 3, null],
        ['december', 9001, null],
      ]),
    );
  });

  test('of a survey tells its votes, and each share with what it is a share of', () => {
    const survey = {
      id: 'past-1',
      name: 'Borgerservice',
      first: '2022-02-02',
      last: '2022-02-15',
      votes: 579,
      handed: 728,
      satisfiedVotes: 521,
      satisfied: 521 / 579,
      responseRate: 579 / 728,
    };
    const lines = sheetLines({ ...whole, before: { ...unknown, surveys: [survey] } }, names, 'da');
    expect(lines.slice(-3)).toMatchObject([
      { name: 'Borgerservice, 2.–15. februar 2022: stemmer', year: { value: null }, before: { value: 579 } },
      { kind: 'percent', before: { made: [579, 728] } },
      { kind: 'percent', before: { made: [521, 579] } },
    ]);
  });

  test('that is known of one year alone is unknown in the other, not 0', () => {
    const lines = told({ ...whole, before: unknown });
    expect(lines).toContainEqual(['Bov', 4300, null]);
    expect(lines).toContainEqual(['Betjente ærinder i alt', 31_001, null]);
    expect(lines).toContainEqual(['Arbejdsdage med tal for betjening', 253, null]);
  });

  test('of calls or of sites is not on the sheet of one site', () => {
    const groups = new Set(sheetLines({ ...whole, site: 'bov' }, names, 'da').map(({ group }) => group));
    expect([...groups]).toEqual(['served', 'areas', 'served-months']);
  });
});

describe('F3 the sheet says', () => {
  const before = { ...year, year: 2021, through: '2021-12-31', servedFrom: '2021-01-01' };
  const notes = (column: Partial<YearColumn>, sheet: Partial<DataSheet> = {}) =>
    sheetNotes({ ...whole, before, ...sheet, year: { ...year, ...column } }, 'da');

  test('nothing of a year that lacks nothing', () => {
    expect(notes({})).toEqual([]);
  });

  test('how far a year goes that is not over, and since when there are figures', () => {
    expect(
      notes({
        through: '2022-11-22',
        servedFrom: '2022-05-12',
        callsThrough: '2022-11-22',
        workingDays: 253,
      }),
    ).toEqual([
      '2022 er ikke slut: Tallene går til og med 22. november 2022.',
      'I 2022 er der først tal for betjening fra 12. maj 2022. Pr. arbejdsdag er regnet derfra.',
    ]);
    expect(notes({ through: '2021-12-31' })).toEqual(['I 2022 er ingen dag slut endnu.']);
  });

  test('which months have no calls, which days, and up to when they were entered', () => {
    const [ten, none] = [Array<number | null>(12).fill(10), null];
    expect(notes({ callsByMonth: ten.with(1, none).with(2, none), callGaps: 40 })).toEqual([
      'Der er ikke indtastet opkald for februar og marts 2022, så opkald pr. arbejdsdag kan ikke regnes ud.',
    ]);
    expect(notes({ callGaps: 2, callsThrough: '2022-03-31', callDays: 64 })).toEqual([
      'I 2022 er der ikke indtastet opkald for 2 arbejdsdage til og med 31. marts 2022. De tæller som dage uden opkald.',
      'I 2022 er opkald indtastet til og med 31. marts 2022. Pr. arbejdsdag er regnet dertil.',
    ]);
    expect(notes(unknown)).toEqual([
      'Der er ingen tal for betjening i 2021.',
      'Der er ikke indtastet opkald for 2021.',
    ]);
  });

  test('that nothing is known of the year before, and that a site has no calls of its own', () => {
    expect(notes({}, { before: null })).toEqual([
      'Om 2021 er intet kendt: hverken betjening, opkald eller målinger.',
    ]);
    expect(notes({}, { site: 'bov' })).toHaveLength(1);
  });
});
