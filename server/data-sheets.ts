// The data sheet of a year beside the year before (F3): days are counted from what was written down of them, or their
// journals, when it is asked for.

import { pastGroup } from '../core/ballot/past.ts';
import type { Group } from '../core/ballot/results.ts';
import { isRefusal } from '../core/day/context.ts';
import type { DataSheet, YearColumn } from '../core/figures/sheet.ts';
import { type Count, yearColumn } from '../core/figures/year.ts';
import type { IsoDate } from '../core/time.ts';
import type { Voting } from './ballots/voting.ts';
import { figuresOn } from './figures/day-counts.ts';
import type { FrontDesk } from './front-desk.ts';
import { holidaysIn } from './holidays.ts';
import { knownDays } from './past-days.ts';
import type { PhoneCalls } from './phone-calls.ts';
import type { Store } from './store/store.ts';

type Surveys = YearColumn['surveys'];

export type DataSheetParts = {
  readonly desk: FrontDesk;
  readonly store: Store;
  readonly calls: PhoneCalls;
  readonly simulated: boolean;
};

/** Without a year before where nothing is known of it. */
export async function dataSheet(year: number, today: IsoDate, parts: DataSheetParts): Promise<DataSheet> {
  const before = await columnOf(year - 1, today, parts);
  const isKnown = before.servings > 0 || before.calls !== null || before.surveys.length > 0;
  return { year: await columnOf(year, today, parts), before: isKnown ? before : null };
}

async function columnOf(year: number, today: IsoDate, parts: DataSheetParts): Promise<YearColumn> {
  const { desk, store, calls, simulated } = parts;
  const { services, country } = desk.office;
  const areas = new Map(services.map(({ id, area }) => [id, area]));
  return yearColumn({
    year,
    today,
    simulated,
    counts: await countsOf(year, today, store),
    calls: (await calls.of(year)).days,
    surveys: surveysOf(desk.voting),
    // A service that the office has no more is in no area that it knows.
    areaOf: (service) => areas.get(service) ?? '',
    isHoliday: await holidaysIn(country),
  });
}

async function countsOf(year: number, today: IsoDate, store: Store): Promise<Count[]> {
  const counts: Count[] = [];
  for (const stream of await knownDays(store)) {
    const [site = '', date = ''] = stream.split('/');
    if (!date.startsWith(`${year}-`) || date >= today) continue;
    const { byService } = await figuresOn(store, site, date);
    for (const [service, servings] of Object.entries(byService))
      counts.push({ date, site, service, servings });
  }
  return counts;
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
