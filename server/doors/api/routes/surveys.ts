// Surveys: planned, their tokens minted and printed, ended, their published results.

import { z } from 'zod';
import { TokenOutcome } from '../../../../core/ballot/handed.ts';
import type { Results } from '../../../../core/ballot/results.ts';
import { asksAt, hasBoxes, Survey, SurveyPlan, stageOn } from '../../../../core/ballot/survey.ts';
import { isRefusal, type Refusal, refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { worksAt } from '../../../../core/workplaces.ts';
import { printTokens } from '../../../ballots/printing.ts';
import type { Printers } from '../../../devices/printers.ts';
import { tableFiles } from '../../../export/files.ts';
import { resultsTable } from '../../../export/results-table.ts';
import { type Figures, FiguresMissing } from '../../../figures/figures.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { newShortId } from '../../../ids.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';

const params = z.object({ survey: Id });
const mostAtOnce = 200;

const SiteStockInfo = z.object({
  site: Id,
  minted: z.int(),
  handed: z.int(),
  used: z.int(),
  left: z.int(),
  few: z.boolean().meta({
    description: 'Fewer are left than were handed over on the busiest day so far, or fewer than 20.',
  }),
});

const StockInfo = z
  .object({
    survey: Survey,
    stage: z.enum(['early', 'running', 'over']),
    stock: z.array(z.object({ site: Id, area: Id.nullable(), minted: z.int(), used: z.int() })),
    sites: z.array(SiteStockInfo),
    voted: z.int(),
    served: z.int().nullable().meta({
      description:
        'Visits that ended served where and while the survey asks (V1); null: figures are damaged.',
    }),
    outcomes: z.partialRecord(TokenOutcome, z.int()),
    overfull: z.array(Id).meta({ description: 'Sites whose boxes hold more than tokens were handed over.' }),
    renewals: z.array(z.object({ device: Id, times: z.int() })).meta({
      description: 'Boxes whose controller was exchanged, or forgot its totals, while the survey ran.',
    }),
  })
  .meta({ id: 'SurveyStock' });

export type SurveyParts = {
  readonly desk: FrontDesk;
  readonly figures: Figures;
  readonly printers: Printers;
  readonly publicUrl: () => string | null;
  /** Told after what screens show of surveys has changed. */
  readonly changed: () => void;
};

export function surveyRoutes({ desk, figures, printers, publicUrl, changed }: SurveyParts): Route[] {
  const { voting } = desk;
  const aSite = (survey: Survey) => (survey.site === 'all' ? (desk.office.sites[0]?.id ?? '') : survey.site);

  return [
    route({
      method: 'get',
      path: '/surveys',
      tag: 'surveys',
      summary: 'All surveys',
      needs: 'see-surveys',
      answer: { status: 200, schema: z.array(Survey) },
      handle: async ({ caller: { sites = 'all' } }) => ({
        status: 200,
        body: voting.surveys().filter(({ site }) => site === 'all' || worksAt(sites, site)),
      }),
    }),
    route({
      method: 'post',
      path: '/surveys',
      tag: 'surveys',
      summary: 'Plan a survey',
      needs: 'run-surveys',
      body: SurveyPlan,
      answer: { status: 201, schema: Survey },
      refusals: ['survey/overlaps', 'site/unknown', 'role/other-site'],
      handle: async ({ body, caller }) => {
        const elsewhere = refuseElsewhere(caller, body.site);
        if (elsewhere) return elsewhere;
        const sites = [...(body.site === 'all' ? [] : [body.site]), ...body.boxesAt];
        const unknown = sites.find((site) => !desk.find(site));
        if (unknown !== undefined) return noSuchSite(unknown);
        const survey = await voting.plan(body, newShortId('survey'));
        if (isRefusal(survey)) return survey;
        changed();
        return { status: 201, body: survey };
      },
    }),
    route({
      method: 'get',
      path: '/surveys/{survey}',
      tag: 'surveys',
      summary: 'A survey with its stock of tokens, how many were served, handed a token, and voted',
      needs: 'see-surveys',
      params,
      answer: { status: 200, schema: StockInfo },
      refusals: ['survey/unknown', 'role/other-site'],
      handle: async ({ params: { survey: id }, caller }) => {
        const found = voting.survey(id);
        if (!found) return refuse('survey/unknown');
        const { survey, box } = found;
        const elsewhere = survey.site === 'all' ? undefined : refuseElsewhere(caller, survey.site);
        if (elsewhere) return elsewhere;
        const today = desk.find(aSite(survey))?.site.date ?? survey.first;
        const stage = stageOn(survey, today);
        const served = await servedIn(survey);
        const told = {
          stock: box.stock(),
          sites: box.sites(),
          voted: box.voted(),
          served,
          outcomes: box.handed(),
        };
        const overfull = survey.boxesAt.filter((site) => box.isOverfull(site));
        const body = { survey, stage, ...told, overfull, renewals: box.renewals() };
        return { status: 200, body };
      },
    }),
    route({
      method: 'post',
      path: '/surveys/{survey}/batches',
      tag: 'surveys',
      summary: 'Mint tokens for a site and print them there; their codes are told to nobody',
      needs: 'run-surveys',
      params,
      body: z.strictObject({ site: Id, area: Id.optional(), count: z.int().min(1).max(mostAtOnce) }),
      answer: { status: 201, schema: z.object({ printed: z.int(), failed: z.int() }) },
      refusals: [
        'survey/unknown',
        'survey/over',
        'survey/boxes-here',
        'survey/area-needed',
        'site/unknown',
        'role/other-site',
        'print/failed',
      ],
      handle: async ({ params: { survey: id }, body, caller }) => {
        const elsewhere = refuseElsewhere(caller, body.site);
        if (elsewhere) return elsewhere;
        const found = voting.survey(id);
        if (!found) return refuse('survey/unknown');
        const refusal = refuseBatch(found.survey, body);
        if (refusal) return refusal;
        const printer = printers.at(body.site);
        if (!printer) return refuse('print/failed');
        const printed = await printTokens({
          ...found,
          office: desk.office,
          printer,
          publicUrl: publicUrl(),
          ...body,
        });
        return printed.printed === 0 ? refuse('print/failed') : { status: 201, body: printed };
      },
    }),
    route({
      method: 'post',
      path: '/surveys/{survey}/end',
      tag: 'surveys',
      summary: 'End a survey before its last day, and publish its results',
      needs: 'run-surveys',
      params,
      answer: { status: 200, schema: Survey },
      refusals: ['survey/unknown', 'survey/over', 'role/other-site'],
      handle: async ({ params: { survey: id }, caller }) => {
        const found = voting.survey(id);
        if (!found) return refuse('survey/unknown');
        const elsewhere = refuseElsewhere(caller, found.survey.site);
        if (elsewhere) return elsewhere;
        const survey = await voting.end(id, aSite(found.survey));
        if (isRefusal(survey)) return survey;
        changed();
        return { status: 200, body: survey };
      },
    }),
    route({
      method: 'put',
      path: '/surveys/{survey}/shown',
      tag: 'surveys',
      summary: 'Show the published result on the displays where the survey asks, or no longer',
      needs: 'run-surveys',
      params,
      body: z.strictObject({ shown: z.boolean() }),
      answer: { status: 200, schema: Survey },
      refusals: ['survey/unknown', 'survey/not-published', 'role/other-site'],
      handle: async ({ params: { survey: id }, body: { shown }, caller }) => {
        const found = voting.survey(id);
        if (!found) return refuse('survey/unknown');
        const elsewhere = refuseElsewhere(caller, found.survey.site);
        if (elsewhere) return elsewhere;
        const survey = await voting.show(id, shown);
        if (isRefusal(survey)) return survey;
        changed();
        return { status: 200, body: survey };
      },
    }),
    ...tableFiles.map(({ ending, type, bytesOf }) =>
      route({
        method: 'get',
        path: `/surveys/{survey}/results.${ending}`,
        tag: 'surveys',
        summary: `The published results as a file for a spreadsheet (${ending.toUpperCase()})`,
        needs: 'see-surveys',
        params,
        answer: { status: 200, schema: z.string(), file: type },
        refusals: ['survey/unknown', 'survey/not-published', 'role/other-site'],
        handle: async ({ params: { survey: id }, caller, language }) => {
          const results = resultsFor(id, caller);
          if (isRefusal(results)) return results;
          const name = voting.survey(id)?.survey.name ?? id;
          const bytes = await bytesOf(resultsTable(name, results, desk.office, language));
          return { status: 200, file: { name: `results-${id}.${ending}`, bytes } };
        },
      }),
    ),
    route({
      method: 'get',
      path: '/surveys/{survey}/results',
      tag: 'surveys',
      summary: 'The published results',
      needs: 'see-surveys',
      params,
      answer: { status: 200, schema: z.looseObject({ survey: Id, through: z.string() }) },
      refusals: ['survey/unknown', 'survey/not-published', 'role/other-site'],
      handle: async ({ params: { survey: id }, caller }) => {
        const results = resultsFor(id, caller);
        return isRefusal(results) ? results : { status: 200, body: results };
      },
    }),
  ];

  function resultsFor(id: string, caller: Caller): Results | Refusal {
    const about = voting.survey(id)?.survey.site ?? 'all';
    const elsewhere = about === 'all' ? undefined : refuseElsewhere(caller, about);
    return elsewhere ?? voting.results(id);
  }

  /** Told beside the tokens handed over (V1). */
  async function servedIn(survey: Survey): Promise<number | null> {
    const ids = desk.sites().map(({ site }) => site.id);
    const sites = ids.filter((id) => asksAt(survey, id));
    const { first: from, last, ended: to = last } = survey;
    // Ended before it began.
    if (to < from) return 0;
    try {
      const { total } = await figures.report({ from, to, step: 'year', sites });
      return total.endings.served;
    } catch (error) {
      if (error instanceof FiguresMissing) return null;
      throw error;
    }
  }

  function refuseBatch(
    survey: Survey,
    { site, area }: { site: string; area?: string | undefined },
  ): Refusal | undefined {
    const open = desk.find(site);
    if (!open || !asksAt(survey, site)) return noSuchSite(site);
    if (stageOn(survey, open.site.date) === 'over') return refuse('survey/over');
    if (hasBoxes(survey, site)) return refuse('survey/boxes-here');
    const known = desk.office.areas.some(({ id }) => id === area);
    return survey.byArea !== known ? refuse('survey/area-needed') : undefined;
  }
}
