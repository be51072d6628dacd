// The first set-up, once it is over: who comes with its address is told so (U1).

import { z } from 'zod';
import type { SetupInfo } from '../../../../core/setup.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { type Route, route } from '../route.ts';

export function setupRoutes(desk: FrontDesk): Route[] {
  return [
    route({
      method: 'get',
      path: '/setup',
      tag: 'setup',
      summary: 'What is still to be set up before this front desk can be used',
      needs: 'nothing',
      answer: {
        status: 200,
        schema: z.object({ wants: z.enum(['nothing', 'administrator', 'office']), name: z.string() }),
      },
      handle: async () => {
        const body: SetupInfo = { wants: 'nothing', name: desk.office.name };
        return { status: 200, body };
      },
    }),
  ];
}
