// Surveys of the past, entered by their totals: entered, corrected, removed (V8).

import { z } from 'zod';
import { PastPlan, PastSurvey, pastGroup } from '../../../../core/ballot/past.ts';
import { isRefusal, type Refusal, refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { worksAt } from '../../../../core/workplaces.ts';
import type { Caller, FrontDesk } from '../../../front-desk.ts';
import { newShortId } from '../../../ids.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';

const params = z.object({ survey: Id });

const PastInfo = z
  .object({
    past: PastSurvey,
    group: z
      .looseObject({ votes: z.int() })
      .meta({ description: 'Rate, shares and intervals, as of results.' }),
  })
  .meta({ id: 'PastSurveyInfo' });

const enteringRefusals = ['site/unknown', 'role/other-site', 'survey/not-past'] as const;

export function pastSurveyRoutes(desk: FrontDesk): Route[] {
  const { past } = desk.voting;
  const told = (one: PastSurvey) => ({ past: one, group: pastGroup(one) });

  return [
    route({
      method: 'get',
      path: '/past-surveys',
      tag: 'surveys',
      summary: 'Surveys of the past, entered by hand',
      needs: 'see-surveys',
      answer: { status: 200, schema: z.array(PastInfo) },
      handle: async ({ caller: { sites = 'all' } }) => ({
        status: 200,
        body: past
          .all()
          .filter(({ site }) => worksAt(sites, site))
          .map(told),
      }),
    }),
    route({
      method: 'post',
      path: '/past-surveys',
      tag: 'surveys',
      summary: 'Enter a survey of the past by its totals',
      needs: 'run-surveys',
      body: PastPlan,
      answer: { status: 201, schema: PastInfo },
      refusals: enteringRefusals,
      handle: async ({ body, caller }) =>
        refusePlan(body, caller) ?? {
          status: 201,
          body: told(await past.enter(body, newShortId('past'))),
        },
    }),
    route({
      method: 'put',
      path: '/past-surveys/{survey}',
      tag: 'surveys',
      summary: 'Correct a survey of the past',
      needs: 'run-surveys',
      params,
      body: PastPlan,
      answer: { status: 200, schema: PastInfo },
      refusals: ['survey/unknown', ...enteringRefusals],
      handle: async ({ params: { survey: id }, body, caller }) => {
        const refusal = refuseOne(id, caller) ?? refusePlan(body, caller);
        if (refusal) return refusal;
        const corrected = await past.correct(id, body);
        return isRefusal(corrected) ? corrected : { status: 200, body: told(corrected) };
      },
    }),
    route({
      method: 'delete',
      path: '/past-surveys/{survey}',
      tag: 'surveys',
      summary: 'Remove a survey of the past',
      needs: 'run-surveys',
      params,
      answer: { status: 204, schema: undefined },
      refusals: ['survey/unknown', 'role/other-site'],
      handle: async ({ params: { survey: id }, caller }) =>
        refuseOne(id, caller) ?? (await past.remove(id)) ?? { status: 204 },
    }),
  ];

  function refuseOne(id: string, caller: Caller): Refusal | undefined {
    const known = past.find(id);
    return known ? refuseElsewhere(caller, known.site) : refuse('survey/unknown');
  }

  /** A day that is not over yet may have a survey of its own. */
  function refusePlan({ site, last }: PastPlan, caller: Caller): Refusal | undefined {
    const open = desk.find(site);
    if (!open) return noSuchSite(site);
    const elsewhere = refuseElsewhere(caller, site);
    return elsewhere ?? (last >= open.site.date ? refuse('survey/not-past') : undefined);
  }
}
