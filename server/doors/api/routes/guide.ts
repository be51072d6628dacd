// The guide of the first day (U5).

import { z } from 'zod';
import { confirmable, guideSteps } from '../../../../core/guide-steps.ts';
import type { FirstDay } from '../../../first-day.ts';
import { type Route, route } from '../route.ts';

const GuideInfo = z
  .object({
    open: z
      .boolean()
      .meta({ description: 'False: it was put away, or this office was not set up in a browser.' }),
    steps: z.array(z.object({ step: z.enum(guideSteps), done: z.boolean(), mayConfirm: z.boolean() })),
  })
  .meta({ id: 'Guide' });

export function guideRoutes(firstDay: FirstDay): Route[] {
  return [
    route({
      method: 'get',
      path: '/guide',
      tag: 'office',
      summary: 'What is left to do before the first day',
      needs: 'manage-office',
      answer: { status: 200, schema: GuideInfo },
      handle: async () => {
        const steps = firstDay.lines();
        return { status: 200, body: { open: steps !== undefined, steps: steps ?? [] } };
      },
    }),
    route({
      method: 'put',
      path: '/guide/{step}',
      tag: 'office',
      summary: 'Say that a step is good as it is',
      needs: 'manage-office',
      params: z.object({ step: z.enum(confirmable) }),
      answer: { status: 204, schema: undefined },
      handle: async ({ params: { step } }) => {
        await firstDay.confirm(step);
        return { status: 204 };
      },
    }),
    route({
      method: 'delete',
      path: '/guide',
      tag: 'office',
      summary: 'Put the guide away',
      needs: 'manage-office',
      answer: { status: 204, schema: undefined },
      handle: async () => {
        await firstDay.putAway();
        return { status: 204 };
      },
    }),
  ];
}
