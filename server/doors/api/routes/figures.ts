// Figures of a period (F2).

import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../../../core/day/context.ts';
import type { DayStory, Report } from '../../../../core/figures/report.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { Id } from '../../../../core/office/text.ts';
import { type Workplaces, worksAt } from '../../../../core/workplaces.ts';
import { figuresTable } from '../../../export/figures-table.ts';
import { tableFiles } from '../../../export/files.ts';
import type { Figures } from '../../../figures/figures.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { AskedFigures, figuresQuery } from '../figures-query.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';
import { Report as ReportShape, DayStory as StoryShape } from '../shapes/figures.ts';

export function figuresRoutes(desk: FrontDesk, figures: Figures): Route[] {
  const reportFor = async (
    asked: z.infer<typeof AskedFigures>,
    caller: Caller,
  ): Promise<Report | Refusal> => {
    const query = figuresQuery(asked);
    if (isRefusal(query)) return query;
    const elsewhere = query.sites?.map((site) => refuseElsewhere(caller, site)).find(Boolean);
    if (elsewhere) return elsewhere;
    const sites = query.sites ?? sitesOf(desk, caller.sites);
    return figures.report({ ...query, ...(sites ? { sites } : {}) });
  };

  return [
    route({
      method: 'get',
      path: '/figures',
      tag: 'figures',
      summary: 'Figures of a period: who came, how long they waited and were served, and how it ended',
      needs: 'see-figures',
      query: AskedFigures,
      answer: { status: 200, schema: ReportShape },
      refusals: ['role/other-site', 'figures/too-many-parts', 'figures/damaged'],
      handle: async ({ query: asked, caller }) => {
        const report = await reportFor(asked, caller);
        return isRefusal(report) ? report : { status: 200, body: report };
      },
    }),
    ...tableFiles.map(({ ending, type, bytesOf }) =>
      route({
        method: 'get',
        path: `/figures.${ending}`,
        tag: 'figures',
        summary: `The same figures as a file for a spreadsheet (${ending.toUpperCase()})`,
        needs: 'see-figures',
        query: AskedFigures,
        answer: { status: 200, schema: z.string(), file: type },
        refusals: ['role/other-site', 'figures/too-many-parts', 'figures/damaged'],
        handle: async ({ query: asked, caller, language }) => {
          const report = await reportFor(asked, caller);
          if (isRefusal(report)) return report;
          const bytes = await bytesOf(figuresTable(report, desk.office, language));
          return { status: 200, file: { name: `figures-${report.from}-${report.to}.${ending}`, bytes } };
        },
      }),
    ),
    route({
      method: 'get',
      path: '/figures/days/{site}/{date}',
      tag: 'figures',
      summary: 'A service day told from its events, while they are kept',
      needs: 'see-figures',
      params: z.object({ site: Id, date: DateSchema }),
      answer: { status: 200, schema: StoryShape },
      refusals: ['site/unknown', 'role/other-site', 'figures/no-journal'],
      handle: async ({ params: { site, date } }) => {
        if (!desk.find(site)) return noSuchSite(site);
        const story = await figures.story(site, date);
        if (!story) return refuse('figures/no-journal', { date });
        // Which counter did what is for the day itself (P6).
        const isToday = desk.find(site)?.site.date === date;
        return { status: 200, body: isToday ? story : withoutCounters(story) };
      },
    }),
  ];
}

function withoutCounters(story: DayStory): DayStory {
  return { ...story, marks: story.marks.filter(({ what }) => !('counter' in what)) };
}

/** Whoever works at some sites only sees those (R2); all, those too that the office has no more. */
function sitesOf(desk: FrontDesk, workplaces: Workplaces = 'all'): string[] | undefined {
  if (workplaces === 'all') return undefined;
  return desk.office.sites.map(({ id }) => id).filter((id) => worksAt(workplaces, id));
}
