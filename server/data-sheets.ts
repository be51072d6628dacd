// The data sheet of a year beside the year before (F3).

import { pastGroup } from '../core/ballot/past.ts';
import type { Group } from '../core/ballot/results.ts';
import { isRefusal } from '../core/day/context.ts';
import type { DataSheet, YearColumn } from '../core/figures/sheet.ts';
import { periodOf, yearColumn } from '../core/figures/year.ts';
import type { IsoDate } from '../core/time.ts';
import type { Voting } from './ballots/voting.ts';
import type { Figures } from './figures/figures.ts';
import type { FrontDesk } from './front-desk.ts';
import { holidaysIn } from './holidays.ts';
import type { PhoneCalls } from './phone-calls.ts';

type Surveys = YearColumn['surveys'];

export type DataSheetParts = {
  readonly desk: FrontDesk;
  readonly figures: Figures;
  readonly calls: PhoneCalls;
};

/** Without a year before where nothing is known of it. */
export async function dataSheet(year: number, today: IsoDate, parts: DataSheetParts): Promise<DataSheet> {
  const before = await columnOf(year - 1, today, parts);
  const isKnown = before.servings > 0 || before.calls !== null || before.surveys.length > 0;
  return { year: await columnOf(year, today, parts), before: isKnown ? before : null };
}

async function columnOf(year: number, today: IsoDate, parts: DataSheetParts): Promise<YearColumn> {
  const { desk, figures, calls } = parts;
  const period = periodOf(year, today);
  return yearColumn({
    year,
    today,
    report: period && (await figures.report({ ...period, step: 'month' })),
    calls: (await calls.of(year)).days,
    surveys: surveysOf(desk.voting),
    isHoliday: await holidaysIn(desk.office.country),
  });
}

/** What is published of surveys, and what was entered of earlier ones. */
function surveysOf(voting: Voting): Surveys {
  const held = voting.surveys().flatMap(({ id, name, first, last, ended }) => {
    const results = voting.results(id);
    return isRefusal(results) ? [] : [surveyOf({ id, name, first, last: ended ?? last }, results.total)];
  });
  const past = voting.past.all().map((one) => surveyOf(one, pastGroup(one)));
  return [...held, ...past].sort((a, b) => (a.first < b.first ? -1 : 1));
}

function surveyOf(
  { id, name, first, last }: Pick<Surveys[number], 'id' | 'name' | 'first' | 'last'>,
  { votes, handed, responseRate, shares }: Group,
): Surveys[number] {
  const satisfied = shares.find(({ answer }) => answer === 'satisfied')?.share ?? null;
  return { id, name, first, last, votes, handed, satisfied, responseRate };
}
