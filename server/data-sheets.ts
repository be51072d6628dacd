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

export type Asked = {
  readonly year: number;
  /** Null: the whole office. */
  readonly site: string | null;
  readonly today: IsoDate;
};

/** Without a year before where nothing is known of it. */
export async function dataSheet(asked: Asked, parts: DataSheetParts): Promise<DataSheet> {
  const [before, year] = await Promise.all([
    columnOf({ ...asked, year: asked.year - 1 }, parts),
    columnOf(asked, parts),
  ]);
  const isKnown = before.servings !== null || before.calls !== null || before.surveys.length > 0;
  return { site: asked.site, year, before: isKnown ? before : null };
}

async function columnOf({ year, site, today }: Asked, parts: DataSheetParts): Promise<YearColumn> {
  const { desk, figures, calls } = parts;
  const { office } = desk;
  const period = periodOf(year, today);
  const sites = site === null ? {} : { sites: [site] };
  return yearColumn({
    year,
    today,
    report: period && (await figures.report({ ...period, ...sites, step: 'month' })),
    knownFrom: await figures.knownFrom(site ?? undefined),
    ownLines: office.services.filter(({ ownLine }) => ownLine).map(({ id }) => id),
    calls: site === null ? (await calls.of(year)).days : {},
    surveys: surveysOf(desk.voting, site),
    isHoliday: await holidaysIn(office.country),
  });
}

/** What is published of surveys, and what was entered of earlier ones; of a site, those that asked there alone. */
function surveysOf(voting: Voting, asked: string | null): Surveys {
  const isAsked = ({ site }: { readonly site: string }) => asked === null || site === asked;
  const held = voting
    .surveys()
    .filter(isAsked)
    .flatMap(({ id, name, first, last, ended }) => {
      const results = voting.results(id);
      return isRefusal(results) ? [] : [surveyOf({ id, name, first, last: ended ?? last }, results.total)];
    });
  const past = voting.past
    .all()
    .filter(isAsked)
    .map((one) => surveyOf(one, pastGroup(one)));
  return [...held, ...past].sort((a, b) => (a.first < b.first ? -1 : 1));
}

function surveyOf(
  { id, name, first, last }: Pick<Surveys[number], 'id' | 'name' | 'first' | 'last'>,
  { votes, handed, responseRate, shares }: Group,
): Surveys[number] {
  const satisfied = shares.find(({ answer }) => answer === 'satisfied');
  return {
    id,
    name,
    first,
    last,
    votes,
    handed,
    satisfiedVotes: satisfied?.count ?? null,
    satisfied: satisfied?.share ?? null,
    responseRate,
  };
}
