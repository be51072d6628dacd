// What the problems are that requests are refused with: where their `type` leads.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { type RefusalName, refusals } from '../../../../core/refusal.ts';
import { Problem, problemOf } from '../problem.ts';
import { type Route, route } from '../route.ts';

const params = z.object({ area: z.string(), kind: z.string() });

export function problemRoutes(): Route[] {
  return [
    route({
      method: 'get',
      path: '/problems/{area}/{kind}',
      tag: 'problems',
      summary: 'What a problem is, by its name',
      needs: 'nothing',
      params,
      answer: { status: 200, schema: Problem },
      refusals: ['resource/unknown'],
      handle: async ({ params: { area, kind } }) => {
        const name = `${area}/${kind}`;
        if (!Object.hasOwn(refusals, name)) return refuse('resource/unknown');
        return { status: 200, body: problemOf(refuse(name as RefusalName), 'en') };
      },
    }),
  ];
}
