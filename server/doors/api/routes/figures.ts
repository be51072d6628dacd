// Figures of a period (F2).

import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../../../core/day/context.ts';
import { FiguresQuery, Step } from '../../../../core/figures/query.ts';
import type { DayStory, Report } from '../../../../core/figures/report.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { Id } from '../../../../core/office/text.ts';
import { type Workplaces, worksAt } from '../../../../core/workplaces.ts';
import { csvOf } from '../../../export/csv.ts';
import { figuresTable } from '../../../export/figures-table.ts';
import type { Table } from '../../../export/table.ts';
import { xlsxOf } from '../../../export/xlsx.ts';
import type { Figures } from '../../../figures/figures.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';

const list = z.string().max(2000).optional();
const commas = { description: 'Several with commas between them; all where it is left out.' };

const query = z.object({
  from: DateSchema,
  to: DateSchema,
  step: Step.optional(),
  sites: list.meta(commas),
  areas: list.meta(commas),
  services: list.meta(commas),
  kind: z.enum(['walk-in', 'booked']).optional(),
  weekdays: list.meta({ description: '1 is Monday, 7 Sunday; with commas.' }),
  hours: list.meta({ description: 'Of the clock in which they came, 0 to 23; with commas.' }),
});

const Told = z.looseObject({ servings: z.int(), visits: z.int() }).meta({ id: 'Figures' });
const Named = z.array(z.object({ id: z.string(), figures: Told }));
const ReportInfo = z
  .object({
    from: DateSchema,
    to: DateSchema,
    step: Step,
    days: z.int(),
    simulated: z.boolean(),
    total: Told,
    walkIn: Told,
    booked: Told,
    parts: z.array(z.object({ from: DateSchema, figures: Told })),
    sites: Named,
    areas: Named,
    services: Named,
    hours: z.array(z.object({ hour: z.int(), figures: Told })),
    weekdays: z.array(z.object({ weekday: z.int(), figures: Told })),
    heat: z.array(z.looseObject({ weekday: z.int(), hour: z.int(), visits: z.int() })),
  })
  .meta({ id: 'Report' });

const StoryInfo = z
  .object({
    site: Id,
    date: DateSchema,
    simulated: z.boolean(),
    moments: z.array(
      z.object({
        at: z.int(),
        waiting: z.int(),
        openCounters: z.int(),
        serving: z.int(),
        longest: z
          .int()
          .nullable()
          .meta({ description: 'Of who waits, how many minutes the longest has waited.' }),
      }),
    ),
    marks: z.array(z.object({ at: z.int(), what: z.looseObject({ is: z.string() }) })),
  })
  .meta({ id: 'DayStory' });

const files = [
  {
    ending: 'csv',
    type: 'text/csv',
    bytesOf: async (table: Table) => Buffer.from(csvOf(table)),
  },
  {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytesOf: xlsxOf,
  },
] as const;

export function figuresRoutes(desk: FrontDesk, figures: Figures): Route[] {
  const reportFor = async (asked: z.infer<typeof query>, caller: Caller): Promise<Report | Refusal> => {
    const parsed = queryOf(asked);
    if (!parsed.success) {
      return refuse('command/malformed', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    const elsewhere = parsed.data.sites?.map((site) => refuseElsewhere(caller, site)).find(Boolean);
    if (elsewhere) return elsewhere;
    const sites = parsed.data.sites ?? sitesOf(desk, caller.sites);
    return figures.report({ ...parsed.data, ...(sites ? { sites } : {}) });
  };

  return [
    route({
      method: 'get',
      path: '/figures',
      tag: 'figures',
      summary: 'Figures of a period: who came, how long they waited and were served, and how it ended',
      needs: 'see-figures',
      query,
      answer: { status: 200, schema: ReportInfo },
      refusals: ['role/other-site'],
      handle: async ({ query: asked, caller }) => {
        const report = await reportFor(asked, caller);
        return isRefusal(report) ? report : { status: 200, body: report };
      },
    }),
    ...files.map(({ ending, type, bytesOf }) =>
      route({
        method: 'get',
        path: `/figures.${ending}`,
        tag: 'figures',
        summary: `The same figures as a file for a spreadsheet (${ending.toUpperCase()})`,
        needs: 'see-figures',
        query,
        answer: { status: 200, schema: z.string(), file: type },
        refusals: ['role/other-site'],
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
      answer: { status: 200, schema: StoryInfo },
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

function queryOf(asked: z.infer<typeof query>) {
  const { from, to, step, kind } = asked;
  const lists = Object.entries({
    sites: split(asked.sites),
    areas: split(asked.areas),
    services: split(asked.services),
    weekdays: split(asked.weekdays)?.map(Number),
    hours: split(asked.hours)?.map(Number),
  }).filter(([, values]) => values !== undefined);
  return FiguresQuery.safeParse({
    from,
    to,
    ...(step ? { step } : {}),
    ...(kind ? { kind } : {}),
    ...Object.fromEntries(lists),
  });
}

function split(text: string | undefined): string[] | undefined {
  return text === undefined || text === '' ? undefined : text.split(',');
}

/** Whoever works at some sites only sees those (R2); all, those too that the office has no more. */
function sitesOf(desk: FrontDesk, workplaces: Workplaces = 'all'): string[] | undefined {
  if (workplaces === 'all') return undefined;
  return desk.office.sites.map(({ id }) => id).filter((id) => worksAt(workplaces, id));
}
