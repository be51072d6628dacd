// The paper tray: what lies in it, taken slip by slip.

import { z } from 'zod';
import { SlipFault } from '../../../../core/day/commands.ts';
import { refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import type { Printers } from '../../../devices/printers.ts';
import { type Route, route } from '../route.ts';

const params = z.object({ site: Id });
const refusals = ['resource/unknown'] as const;
const Slip = z.object({ id: z.int(), kind: z.enum(['ticket', 'token', 'test', 'summary']), svg: z.string() });

/** `changed` is told when a tray's health has changed. */
export function paperRoutes(printers: Printers, changed: () => void): Route[] {
  return [
    route({
      method: 'get',
      path: '/sites/{site}/paper',
      tag: 'paper',
      summary: 'The slips in the paper tray, newest first, as pictures',
      needs: 'use-paper-tray',
      params,
      answer: { status: 200, schema: z.array(Slip) },
      refusals,
      handle: async ({ params: { site } }) => {
        const tray = printers.tray(site);
        return tray ? { status: 200, body: tray.slips() } : refuse('resource/unknown');
      },
    }),
    route({
      method: 'delete',
      path: '/sites/{site}/paper/{slip}',
      tag: 'paper',
      summary: 'Take a slip out of the tray',
      needs: 'use-paper-tray',
      params: params.extend({ slip: z.coerce.number().int() }),
      answer: { status: 204, schema: undefined },
      refusals,
      handle: async ({ params: { site, slip } }) =>
        printers.tray(site)?.take(slip) ? { status: 204 } : refuse('resource/unknown'),
    }),
    route({
      method: 'get',
      path: '/sites/{site}/paper/fault',
      tag: 'paper',
      summary: 'The fault that the tray plays now',
      needs: 'use-paper-tray',
      params,
      answer: { status: 200, schema: z.object({ cause: SlipFault.nullable() }) },
      refusals,
      handle: async ({ params: { site } }) => {
        const tray = printers.tray(site);
        return tray ? { status: 200, body: { cause: tray.fault() ?? null } } : refuse('resource/unknown');
      },
    }),
    route({
      method: 'put',
      path: '/sites/{site}/paper/fault',
      tag: 'paper',
      summary: 'Let the tray play a fault, or none',
      needs: 'use-paper-tray',
      params,
      body: z.strictObject({ cause: SlipFault.nullable() }),
      answer: { status: 204, schema: undefined },
      refusals,
      handle: async ({ params: { site }, body: { cause } }) => {
        const tray = printers.tray(site);
        if (!tray) return refuse('resource/unknown');
        tray.setFault(cause ?? undefined);
        changed();
        return { status: 204 };
      },
    }),
  ];
}
